"""`qa train`: make an encoder of your own from translations."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qa.problems import InputError


def command(
    pairs: Annotated[
        list[str] | None,
        typer.Option(help="Translations, FILE[:src-tgt]: TSV or TMX, plain or .xz. Repeatable."),
    ] = None,
    lexicon: Annotated[
        list[str] | None, typer.Option(help="Words and terms, in the same forms. Repeatable.")
    ] = None,
    corpus: Annotated[
        Path | None, typer.Option(help="The corpus of the bundled model, by its own recipe.")
    ] = None,
    classes: Annotated[
        str, typer.Option(help="With --corpus: classes of licences to use, of A, B and C.")
    ] = "ABC",
    held: Annotated[
        Path | None,
        typer.Option(help="Word pairs kept for measuring: left out of lexicons."),
    ] = None,
    notes: Annotated[Path | None, typer.Option(help="Markdown to end the model card with.")] = None,
    out: Annotated[Path, typer.Option(help="The folder to write.")] = Path("model"),
    name: Annotated[str, typer.Option(help="The model's name; else that of the folder.")] = "",
    dim: Annotated[int, typer.Option(min=8, max=4096, help="Dimensions that are trained.")] = 384,
    keep_dim: Annotated[
        int, typer.Option(min=0, help="Dimensions that are kept; 0 keeps all.")
    ] = 0,
    vocab: Annotated[
        int, typer.Option(min=500, max=1_000_000, help="Words and pieces that are trained.")
    ] = 65_000,
    keep: Annotated[
        int, typer.Option(min=500, help="Rows that are kept: rare words of one meaning share.")
    ] = 52_500,
    epochs: Annotated[int, typer.Option(min=1, max=1000)] = 4,
    seed: Annotated[int, typer.Option(min=0)] = 0,
    teacher: Annotated[
        str, typer.Option(help="A sentence-transformers model to learn from first.")
    ] = "",
    only_teacher: Annotated[
        bool, typer.Option("--only-teacher", help="Learn from the teacher and no more.")
    ] = False,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with a run that was stopped.")
    ] = False,
) -> None:
    """Train a static multilingual encoder from translations, on this machine's CPU.

    The result is a folder for --model; sentence-transformers and model2vec read it too.

    \b
    Examples:
      qa train --pairs news.en-pl.tsv --out models/en-pl
      qa train --pairs memory.tmx:en-vi --lexicon words.en-vi.tsv --out models/en-vi
      qa train --pairs news.en-pl.tsv --teacher models/LaBSE --out models/small
    """
    if only_teacher and not teacher:
        raise InputError("--only-teacher needs --teacher")
    if not (pairs or lexicon or corpus):
        raise InputError("nothing to train on: give --pairs, --lexicon or --corpus")
    _check_extra()
    from qa.embed.training import pairs as reading
    from qa.embed.training import recipe, run
    from qa.embed.training.plan import Wanted

    sets = [reading.read(spec) for spec in pairs or []]
    sets += [reading.read(spec, lexicon=True) for spec in lexicon or []]
    sets += recipe.corpus(corpus, classes) if corpus else []
    apart = recipe.held(held) if held else frozenset()
    ending = notes.read_text("utf-8") if notes else ""
    wanted = Wanted(
        out=out, name=name or out.resolve().name, dim=dim, keep_dim=keep_dim, vocab=vocab,
        keep=keep, epochs=epochs, seed=seed, teacher=teacher,
        only_teacher=only_teacher, notes=ending, held=apart,
    )  # fmt: skip
    run.train(sets, wanted, lambda line: print(line, flush=True), resume)


def _check_extra() -> None:
    from importlib.util import find_spec

    missing = [name for name in ("accelerate", "datasets") if find_spec(name) is None]
    if missing:
        raise InputError(f"training needs {', '.join(missing)}: pip install 'parallel-qa[train]'")
