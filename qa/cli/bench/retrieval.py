"""`qa bench retrieval`: does each line find its own translation?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qa.problems import InputError


def command(
    source: Annotated[Path, typer.Argument(help="Lines of one language, UTF-8.")],
    target: Annotated[Path, typer.Argument(help="Their translations, line by line.")],
    model: Annotated[
        str, typer.Option(help="Name or folder of a model; the bundled one if not given.")
    ] = "",
) -> None:
    """Measure a model: the share of lines whose nearest line is their own translation.

    Every line of SOURCE is looked up among all lines of TARGET, and the other way round.
    """
    from qa.embed import load, measure

    left, right = _lines(source), _lines(target)
    if len(left) != len(right):
        raise InputError(f"{len(right)} lines, but {source} has {len(left)}", str(target))
    encoder = load.encoder(model)
    if encoder is None:
        raise InputError("--model none has no vectors to measure")
    result = measure.retrieval(encoder, left, right)
    print(f"model {encoder.name} {encoder.digest}")
    print(f"lines {result.lines}")
    print(f"top-1 source to target {result.forward:.4f}")
    print(f"top-1 target to source {result.backward:.4f}")
    print(f"sentences/s {result.speed:.0f}")


def _lines(file: Path) -> list[str]:
    try:
        lines = file.read_bytes().decode("utf-8-sig").splitlines()
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", str(file)) from None
    except UnicodeDecodeError as error:
        raise InputError(f"cannot be read as UTF-8 text: {error}", str(file)) from None
    if not lines:
        raise InputError("has no lines", str(file))
    return lines
