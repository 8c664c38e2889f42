"""`qa languages`: the languages that have a file, and what there is for each."""

from __future__ import annotations

HEAD = (
    *("code", "language", "numerals", "months", "units", "money", "dots", "grammar", "names"),
    *("acronyms", "denial", "lemmas", "model"),
)


def command() -> None:
    """List the languages that have a file, and what there is for each.

    numerals: words of spelled-out numbers; months, units, money: their words; dots: abbreviations
    that do not end a sentence; grammar: words that tell the language. names: "yes" where they are
    compared, "as they are" where only in one spelling. acronyms: whether their table has the
    language. denial: whether negations and opposites are compared. lemmas: whether there is a
    dictionary of them. model: what the bundled one is asked for.

    \b
    Examples:
      qa languages
      qa check artikel.de.txt article.en.txt
    """
    found = [HEAD, *rows()]
    widths = [max(map(len, column)) for column in zip(*found, strict=True)]
    for row in found:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print("  ".join(cells).rstrip())


def rows() -> list[tuple[str, ...]]:
    """A row of `HEAD` for each language that has a file."""
    from qa import languages

    return [_row(code) for code in sorted(languages.codes(), key=_order)]


def _order(code: str) -> tuple[bool, str]:
    from qa import languages

    return code not in languages.HOME, code


def _row(code: str) -> tuple[str, ...]:
    from qa import languages
    from qa.checks._polarity import denials
    from qa.facts._calendar import calendar
    from qa.facts._lexicon import lexicon
    from qa.initials.senses import LANGS
    from qa.languages._quantities import spread

    language, words = languages.get(code), lexicon(code)
    own = language.quantities
    numerals = (words.adds, words.multipliers, words.scales, words.many, words.fractions)
    dots = language.abbreviations | language.closing_abbreviations | language.number_abbreviations
    plain = language.plain_names and not language.capital_nouns
    names = "yes" if language.home else "as they are" if plain else "no"
    return (
        code,
        language.name,
        str(sum(map(len, numerals))),
        str(len(calendar(code).months)),
        str(sum(len(spread(text)) for text in own.units.values())),
        str(sum(len(spread(text)) for text in own.currencies.values())),
        str(len(dots)),
        str(len(language.function_words)),
        names,
        _yes(code in LANGS),
        _yes(denials.known(code)),
        _yes(_has_lemmas(code)),
        _model(code),
    )


def _yes(has: bool) -> str:
    return "yes" if has else "no"


def _has_lemmas(code: str) -> bool:
    from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES

    return code in SUPPORTED_LANGUAGES


def _model(code: str) -> str:
    from qa.embed import for_aligning, load, strange

    encoder = load.encoder()
    if not strange(encoder, code):
        return "meaning"
    return "aligning" if for_aligning(encoder, code) else "nothing"
