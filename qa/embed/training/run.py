"""From files to a model's folder: the whole of `qa train`."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from tokenizers import Tokenizer

from qa.embed import Vectors, folder
from qa.embed.training import (
    card,
    counting,
    english,
    lemmas,
    mining,
    shrink,
    spelling,
    vocabulary,
)
from qa.embed.training.pairs import PairSet
from qa.embed.training.plan import Plan, Wanted
from qa.problems import InputError

Say = Callable[[str], None]


def train(sets: Sequence[PairSet], wanted: Wanted, say: Say, resume: bool = False) -> None:
    """Train on these sets and write the folder; checkpoints lie beside it until it is whole.

    Raises `InputError` before any training when the output cannot be written or the checkpoints
    belong to another run, and `CannotJudge` when the teacher cannot be had.
    """
    work = wanted.out.with_name(f".{wanted.out.name}.training")
    teacher = _teacher(wanted.teacher)
    _prepare(work, _signature(sets, wanted), resume)
    say(f"{sum(len(pairs.pairs) for pairs in sets)} pairs in {len(sets)} sets; counting words")
    ground = _ground(sets, wanted)
    made = ground.vocabulary
    say(f"{len(made.tokens)} pieces share {len(made.rows)} rows of {wanted.dim} dimensions")

    from qa.embed.training import fit, module

    plan = _plan(wanted)
    student = module.SharedEmbedding(ground.tokenizer, made.mapping, wanted.dim, wanted.seed)
    try:
        if teacher:
            say(f"learning from {wanted.teacher}")
            fit.distil(student, teacher, ground.sets, plan, work / "teacher", say)
        if not (teacher and wanted.only_teacher):
            fit.fit(student, ground.sets, plan, work, say, resume)
    except KeyboardInterrupt:
        say("stopped; the same command with --resume goes on from what was kept last")
        raise
    write(ground, student.embedding.weight.detach().numpy(), sets, wanted)
    shutil.rmtree(work)
    say(f"written to {wanted.out}")


def write(ground: Ground, trained: Vectors, sets: Sequence[PairSet], wanted: Wanted) -> None:
    """Make trained rows small and write the model's folder."""
    made = ground.vocabulary
    weighed = shrink.rotate(shrink.weigh(trained, made.parts()), wanted.keep_dim or wanted.dim)
    words = made.words(ground.counts)
    rows, places, lengths = shrink.merge(weighed, words, wanted.keep)
    folder.save(
        wanted.out,
        wanted.name,
        ground.tokenizer.to_str(),
        rows,
        places[made.mapping],
        english.words(sets),
        card.card(ground.sets, made, rows.shape, _plan(wanted), wanted),
        lengths[made.mapping],
        sorted(ground.counts.by_language),
    )


def _plan(wanted: Wanted) -> Plan:
    return Plan(epochs=wanted.epochs, seed=wanted.seed)


@dataclass(frozen=True, slots=True)
class Ground:
    """What training stands on: the sets with what was mined from them, and the vocabulary."""

    sets: list[PairSet]
    counts: counting.Counts
    vocabulary: vocabulary.Vocabulary
    tokenizer: Tokenizer


def _ground(sets: Sequence[PairSet], wanted: Wanted) -> Ground:
    letters = spelling.latin_map(side for pairs in sets for pair in pairs.pairs for side in pair)
    table = str.maketrans(letters)

    def spell(text: str) -> str:
        return spelling.normal(text, table)

    held = {(spell(a), spell(b)) for a, b in wanted.held}
    used = [_without(pairs, held, lambda text: spell(text).strip()) for pairs in sets]
    counts = counting.count(used, table)
    known = {
        lang: lemmas.lemmas(lang, words, spell)
        for lang, words in sorted(counts.by_language.items())
    }
    meanings = vocabulary.Meanings(counts, known)

    def lemma(text: str) -> str:
        return meanings.of(spell(text).strip())

    lemmas_held = {(lemma(a), lemma(b)) for a, b in wanted.held}
    used = [_without(pairs, lemmas_held, lemma) for pairs in used]
    mined = [_without(p, lemmas_held, lemma) for p in mining.mined(used, spell, meanings.of)]
    sizes = vocabulary.Sizes(
        rows=wanted.vocab,
        tokens=wanted.vocab * 32 // 13,
        parts=max(200, wanted.vocab * 2 // 13),
    )
    made = vocabulary.build(counts, meanings, sizes)
    return Ground([*used, *mined], counts, made, vocabulary.tokenizer(made, letters))


def _without(pairs: PairSet, held: set[tuple[str, str]], form: Callable[[str], str]) -> PairSet:
    """A lexicon without the pairs that are held for measuring, by the form that `form` gives;
    sentences stay as they are."""
    if not pairs.lexicon or not held:
        return pairs
    kept = ((a, b) for a, b in pairs.pairs if (form(a), form(b)) not in held)
    return replace(pairs, pairs=tuple(kept))


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
    total = hashlib.sha256(
        repr({**asdict(wanted), "notes": "", "held": sorted(wanted.held)}).encode()
    )
    for pairs in sets:
        total.update(f"{pairs.name} {pairs.source} {pairs.target} {pairs.weight}".encode())
        for pair in pairs.pairs:
            total.update("\t".join(pair).encode())
    return total.hexdigest()


def _teacher(name: str) -> Callable[[Sequence[str]], Vectors] | None:
    if not name:
        return None
    from qa.embed.transformer import TransformerEncoder

    return TransformerEncoder(name).encode
