"""A finding in words: what was lost or contradicted, what stands there, what would settle it."""

from __future__ import annotations

from qa.checks._acronyms.brackets import Contradiction
from qa.checks._acronyms.expected import own_definition
from qa.checks._acronyms.instead import Instead
from qa.checks._acronyms.sides import Mention, Side
from qa.checks._acronyms.story import Defined, Known
from qa.initials.letters import plain, spells
from qa.initials.senses import Sense
from qa.initials.words import words
from qa.records import Evidence, Place


def lost_message(
    lost: Mention, found: Instead | None, kept: Place | None, known: Known, bead: int
) -> str:
    """`MoE (Mixed Expert Model, defined at line 6) has no counterpart here; ...`"""
    head = f"{lost.letters}{_meaning(lost, known, bead)} has no counterpart here"
    if found is None:
        if kept:
            return f"{head}, although it is kept at line {kept.line}"
        return f"{head}, nor anywhere else in the other version"
    if found.kind == "acronym":
        reading = f" ({found.reading})" if found.reading else ""
        return f"{head}; {found.text}{reading} stands in its place"
    if found.kind == "name":
        return f'{head}; "{found.text}" stands there, which nothing on the other side supports'
    if found.kind == "initials":
        return f'{head}; "{found.text}" spells {found.reading}, but is not what it stands for'
    if found.kind == "gloss" or spells(lost.letters, words(found.reading, "en")):
        return f'{head}; "{found.text}" reads as "{found.reading}", which has the same initials'
    if plain(found.letters) == plain(lost.letters):
        return f'{head}; "{found.text}" is another sense of the same letters: {found.reading}'
    return f'{head}; "{found.text}" is {found.reading} ({found.letters}), nearly the same letters'


def lost_evidence(
    lost: Mention, found: Instead | None, kept: Place | None, known: Known, bead: int
) -> tuple[Evidence, ...]:
    """Definition, where it is kept, the senses in the table, and glosses with their cosines."""
    lines = []
    if definition := own_definition(lost.letters, known, bead):
        lines.append(Evidence("defined", _defined(definition)))
    if kept:
        lines.append(Evidence("kept", f"the other version has {lost.letters} at line {kept.line}"))
    if lost.senses:
        lines.append(Evidence("table", _senses(lost.letters, lost.senses)))
    for word, gloss in found.glosses if found else ():
        lines.append(Evidence("gloss", f"{word}: {gloss.text} ({gloss.score:.2f})"))
    return tuple(lines)


def lost_remedy(lost: Mention, there: Side, known: Known, bead: int) -> str:
    """What to write over there."""
    forms = _own_forms(lost.senses, there.lang)
    definition = own_definition(lost.letters, known, bead)
    own = definition.text if definition and definition.lang == there.lang else ""
    options = [*dict.fromkeys((lost.letters, *forms[:2], own))]
    return "write " + " or ".join(option for option in options if option)


def contradiction_message(mention: Mention, found: Contradiction, known: Known, bead: int) -> str:
    """`CNN stands for convolutional neural network here; "телеканал CNN" ...`"""
    own = found.expected.defined
    meant = own.text if own else found.expected.senses[0].title if found.expected.senses else ""
    where = f", defined at line {own.place.line}" if own else ""
    head = f"{mention.letters} ({meant}{where})" if meant else mention.letters
    if found.reading:
        return f'{head} is rendered here as "{found.text}" ({found.reading}), another sense'
    return f'{head} is expanded here as "{found.text}", which is no known sense of it'


def contradiction_evidence(mention: Mention, found: Contradiction) -> tuple[Evidence, ...]:
    """Why the one sense is expected, and which senses are known."""
    lines = []
    if found.expected.because:
        lines.append(Evidence("expected", found.expected.because))
    if mention.senses:
        lines.append(Evidence("table", _senses(mention.letters, mention.senses)))
    return tuple(lines)


def contradiction_remedy(mention: Mention, found: Contradiction, lang: str) -> str:
    """The expansions that would do."""
    forms = [f for s in found.expected.senses for f in s.expansions_in(lang)[:1]]
    return "write " + " or ".join(dict.fromkeys((mention.letters, *forms[:2])))


def _meaning(lost: Mention, known: Known, bead: int) -> str:
    if definition := own_definition(lost.letters, known, bead):
        return f" ({definition.text}, defined at line {definition.place.line})"
    return f" ({lost.senses[0].title})" if len(lost.senses) == 1 else ""


def _defined(definition: Defined) -> str:
    return (
        f'{definition.letters} is "{definition.text}" at line {definition.place.line} '
        f"of the {definition.side}"
    )


def _senses(letters: str, senses: tuple[Sense, ...]) -> str:
    return f"{letters}: " + "; ".join(f"{s.title} ({s.field})" for s in senses)


def _own_forms(senses: tuple[Sense, ...], lang: str) -> tuple[str, ...]:
    return tuple(form for sense in senses for form in sense.acronyms_in(lang))
