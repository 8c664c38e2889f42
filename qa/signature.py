"""The line that says how a result was made, in the manner of sacreBLEU's.

``model:bundled@1a2b3c|segmenter:rules.1|aligner:llr.1|checks:ACR001+NUM001|lang:id-uk|version:0.1.0``

Two reports with the same signature, of the same texts, say the same. Whoever quotes a figure
quotes the signature with it.
"""

from __future__ import annotations

from collections.abc import Iterable

DIGEST_LENGTH = 12


def signature(
    *,
    model: str,
    digest: str,
    segmenter: str,
    aligner: str,
    checks: Iterable[str],
    source_lang: str,
    target_lang: str,
    version: str,
    options: Iterable[tuple[str, str]] = (),
) -> str:
    """The signature of one run, from plain values.

    `model` is "none" or empty where no model was used; `digest` is the hexadecimal digest of its
    weights, of which the first twelve digits are kept. `aligner` is empty where one text was looked
    at alone, and is then left out. `checks` are the codes of the checks that ran. `options` are
    settings that differ from their defaults and change what is found.
    """
    codes = "+".join(sorted(set(checks))) or "none"
    parts = [
        ("model", _model(model, digest)),
        ("segmenter", segmenter),
        *([("aligner", aligner)] if aligner else []),
        ("checks", codes),
        ("lang", f"{source_lang}-{target_lang}"),
        *options,
        ("version", version),
    ]
    return "|".join(f"{_plain(key)}:{_plain(value)}" for key, value in parts)


def _model(model: str, digest: str) -> str:
    if model in ("", "none"):
        return "none"
    return f"{model}@{digest[:DIGEST_LENGTH]}" if digest else model


def _plain(value: str) -> str:
    """The value without what would break the line or its parts (a folder may be a model's name)."""
    return "".join("_" if char == "|" or not char.isprintable() else char for char in value)
