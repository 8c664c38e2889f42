"""From files to a model's folder: the whole of `qa train`."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from tokenizers import Tokenizer

from qa.embed import Vectors, folder
from qa.embed.training import card, counting, english, lemmas, spelling, vocabulary
from qa.embed.training.pairs import PairSet
from qa.problems import InputError

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to make. `vocab` counts rows; `teacher` is the name of a model or empty."""

    out: Path
    name: str
    dim: int = 256
    vocab: int = 65_000
    epochs: int = 4
    seed: int = 0
    teacher: str = ""
    only_teacher: bool = False
    notes: str = ""


def train(sets: Sequence[PairSet], wanted: Wanted, say: Say, resume: bool = False) -> None:
    """Train on these sets and write the folder; checkpoints lie beside it until it is whole.

    Raises `InputError` before any training when the output cannot be written or the checkpoints
    belong to another run, and `CannotJudge` when the teacher cannot be had.
    """
    work = wanted.out.with_name(f".{wanted.out.name}.training")
    _prepare(work, _signature(sets, wanted), resume)
    teacher = _teacher(wanted.teacher)
    say(f"{sum(len(pairs.pairs) for pairs in sets)} pairs in {len(sets)} sets; counting words")
    letters = spelling.latin_map(side for pairs in sets for pair in pairs.pairs for side in pair)
    made, tokenizer = _vocabulary(sets, letters, wanted.vocab)
    say(f"{len(made.tokens)} pieces share {len(made.rows)} rows of {wanted.dim} dimensions")

    from qa.embed.training import fit, module

    plan = fit.Plan(epochs=wanted.epochs, seed=wanted.seed)
    student = module.SharedEmbedding(tokenizer, made.mapping, wanted.dim, wanted.seed)
    if teacher:
        say(f"learning from {wanted.teacher}")
        fit.distil(student, teacher, sets, plan, work / "teacher", say)
    if not (teacher and wanted.only_teacher):
        fit.fit(student, sets, plan, work, say, resume)
    folder.save(
        wanted.out,
        wanted.name,
        tokenizer.to_str(),
        student.embedding.weight.detach().numpy(),
        made.mapping,
        english.words(sets),
        card.card(wanted.name, sets, made, plan, wanted.dim, wanted.teacher, wanted.notes),
    )
    shutil.rmtree(work)
    say(f"written to {wanted.out}")


def _prepare(work: Path, signature: str, resume: bool) -> None:
    """Make the folder of checkpoints, or see that it belongs to this very run."""
    mark = work / "run.json"
    try:
        if resume and (not mark.is_file() or json.loads(mark.read_text("utf-8")) != signature):
            raise InputError("there is no run with these files and options to resume", str(work))
        if not resume:
            shutil.rmtree(work, ignore_errors=True)
            work.mkdir(parents=True)
            mark.write_text(json.dumps(signature), encoding="utf-8")
    except OSError as error:
        raise InputError(f"cannot be written: {error}", str(work)) from None


def _signature(sets: Sequence[PairSet], wanted: Wanted) -> str:
    total = hashlib.sha256(repr({**asdict(wanted), "notes": ""}).encode())
    for pairs in sets:
        total.update(f"{pairs.name} {pairs.source} {pairs.target} {pairs.weight}".encode())
        for pair in pairs.pairs:
            total.update("\t".join(pair).encode())
    return total.hexdigest()


def _vocabulary(
    sets: Sequence[PairSet], letters: dict[str, str], rows: int
) -> tuple[vocabulary.Vocabulary, Tokenizer]:
    table = str.maketrans(letters)
    counts = counting.count(sets, table)
    known = {
        lang: lemmas.lemmas(lang, words, lambda word: spelling.normal(word, table))
        for lang, words in sorted(counts.by_language.items())
    }
    sizes = vocabulary.Sizes(rows=rows, tokens=rows * 180 // 65, parts=max(200, rows * 10 // 65))
    made = vocabulary.build(counts, known, sizes)
    return made, vocabulary.tokenizer(made, letters)


def _teacher(name: str) -> Callable[[Sequence[str]], Vectors] | None:
    if not name:
        return None
    from qa.embed.transformer import TransformerEncoder

    return TransformerEncoder(name).encode
