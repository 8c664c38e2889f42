"""A body or a person's title that one version names, and the other nowhere at all."""

from __future__ import annotations

from qa.checks._acronyms.cover import partly
from qa.checks._acronyms.sides import Mention, Side, shares
from qa.checks._acronyms.story import Known
from qa.initials.letters import sound_alike
from qa.initials.words import FUNCTION
from qa.records import Side as SideName


def stranger(mention: Mention, there: Side, other: SideName, known: Known) -> bool:
    """Whether the other version never has this acronym, in whatever form.

    Only proper names are asked: `TV` and `football club` come and go with the style. Nor are
    countries, which have loose renderings: translators name them to be clear.
    """
    if not mention.senses or not all(_proper(s.title) and not any(s.loose) for s in mention.senses):
        return False
    if partly(mention, there):
        return False
    seen = (m for both in known.sides for m in (*both[other].acronyms, *both[other].phrases))
    return not any(
        shares(m, mention) or (m.letters and sound_alike(m.letters, mention.letters)) for m in seen
    )


def _proper(title: str) -> bool:
    solid = [word for word in title.split() if word not in FUNCTION]
    return len(solid) > 1 and all(word[0].isupper() for word in solid)
