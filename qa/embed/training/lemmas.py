"""Which words are forms of one word, so that they can share a row.

Only inflection counts: a word that means something else (pemerintah, government, of perintah,
order) keeps a row of its own. The tables are those of simplemma.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field

_INDONESIAN_ENDINGS = ("nya", "lah", "kah", "pun")
_OTHER_ENDINGS = ("nya", "lah", "kah", "pun", "kan", "an", "i", "ing", "ed", "s", "es", "er")
_SHORTEST_STEM = 4
_LONGEST_ENDING = 4


@dataclass(frozen=True, slots=True)
class Lemmas:
    """The forms of one language: from form to lemma, and from stem to lemma.

    A form that no table has is a known stem with a known ending.
    """

    table: dict[str, str] = field(default_factory=dict)
    stems: dict[str, str] = field(default_factory=dict)
    endings: frozenset[str] = frozenset()
    rule: Callable[[str], str] | None = None

    def of(self, word: str) -> str:
        """The lemma of a word, spelt in Latin letters; the word itself where none is known."""
        if word in self.table:
            return self.table[word]
        if self.rule:
            return self.rule(word)
        for end in range(len(word) - 1, _SHORTEST_STEM, -1):
            if word[:end] in self.stems and word[end:] in self.endings:
                return self.stems[word[:end]]
        return word

    def forms(self) -> dict[str, list[str]]:
        """From lemma to all its forms."""
        inverse: dict[str, list[str]] = defaultdict(list)
        for form, lemma in self.table.items():
            inverse[lemma].append(form)
        return inverse


def lemmas(lang: str, words: Collection[str], spell: Callable[[str], str]) -> Lemmas:
    """The lemmas of a language, of which the corpus has these words.

    `spell` writes a word in Latin letters; a language without a table has no lemmas.
    """
    if lang == "id":
        known = frozenset(words)
        return Lemmas(rule=lambda word: indonesian(word, known))
    raw = _table(lang)
    table = _spelt(_without_participles(raw) if lang == "uk" else raw, spell)
    if lang == "en":
        return Lemmas(table)
    stems, endings = _stems(table, {table[word] for word in words if word in table})
    return Lemmas(table, stems, endings)


def indonesian(word: str, known: Collection[str]) -> str:
    """The word without -nya, -lah, -kah, -pun; a passive (di-) becomes its active (meN-)."""
    for ending in _INDONESIAN_ENDINGS:
        if len(word) - len(ending) >= _SHORTEST_STEM and word.endswith(ending):
            bare = word.removesuffix(ending)
            if bare in known:
                word = bare
                break
    if word.startswith("di") and len(word) >= 6:
        return next((active for active in active_forms(word[2:]) if active in known), word)
    return word


def active_forms(root: str) -> list[str]:
    """What meN- makes of a root: the nasal takes the place of p, t, k and s, or stands before."""
    first, rest = root[0], root[1:]
    merged = {"p": "mem", "t": "men", "k": "meng", "s": "meny"}
    kept = {"p": "mem", "t": "men", "k": "meng", "s": "men"}
    if first in merged:
        return [merged[first] + rest, kept[first] + root]
    for letters, prefix in (("aiueogh", "meng"), ("bfv", "mem"), ("cdjz", "men")):
        if first in letters:
            return [prefix + root]
    return ["me" + root]


def derived(words: Collection[str], weight: Callable[[str], float]) -> Iterator[tuple[str, str]]:
    """Indonesian words that the corpus may lack, with the word that they are made from.

    Nouns of known verbs (menentang: penentang, penentangan), then affixed forms of known roots.
    """
    ordered = sorted(words, key=lambda word: (-weight(word), word))
    for verb in (word for word in ordered if word.startswith("me") and len(word) >= 6):
        noun = "p" + verb[1:]
        core = next((noun.removesuffix(e) for e in ("kan", "i") if noun.endswith(e)), noun)
        for form in (core, core + "an", noun) if len(core) > 5 else (noun,):
            yield form, verb
    for root in ordered:
        if len(root) < 4 or (root.startswith(("me", "di", "ber", "ter", "pe", "ke")) and root[6:]):
            continue
        active = active_forms(root)[0]
        for form in (
            f"ke{root}an", f"ber{root}", f"ter{root}", active, f"{active}kan", f"{active}i",
            f"p{active[1:]}an", f"di{root}", f"di{root}kan", f"{root}nya", f"{root}an",
        ):  # fmt: skip
            yield form, root


def empty_endings(every: dict[str, Lemmas]) -> list[str]:
    """Endings that carry no meaning of their own."""
    return sorted({*_OTHER_ENDINGS, *(e for known in every.values() for e in known.endings)})


def _table(lang: str) -> dict[str, str]:
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory

    try:
        return dict(DefaultDictionaryFactory().get_dictionary(lang).items())
    except ValueError:
        return {}


def _without_participles(raw: dict[str, str]) -> dict[str, str]:
    """Ukrainian past tenses are led to their verb; the table has some as forms of an adjective
    in -лий that is hardly ever used (зросла: зрослий instead of зрости)."""
    fixed = {}
    for form, lemma in raw.items():
        if lemma.endswith("лий") and form[-2:] in ("ла", "ло", "ли"):
            stem = form[:-2]
            plural = raw.get(stem + "ли", "")
            guesses = [stem + ending for ending in ("ти", "сти", "нути") if stem + ending in raw]
            lemma = plural if plural.endswith(("ти", "тися")) else (guesses or [lemma])[0]
        fixed[form] = lemma
    return fixed


def _spelt(raw: dict[str, str], spell: Callable[[str], str]) -> dict[str, str]:
    """The table in Latin letters; where a name and a word are spelt alike, the word stands."""
    names = {spell(k): spell(v) for k, v in raw.items() if k[:1].isupper()}
    return names | {spell(k): spell(v) for k, v in raw.items() if not k[:1].isupper()}


def _stems(table: dict[str, str], wanted: Collection[str]) -> tuple[dict[str, str], frozenset[str]]:
    stems: dict[str, str] = {}
    endings: Counter[str] = Counter()
    inverse = Lemmas(table).forms()
    for lemma in sorted(wanted):
        forms = inverse[lemma]
        stem = _common_start(forms)
        if len(forms) >= 4 and len(stem) >= _SHORTEST_STEM:
            stems.setdefault(stem, lemma)
            endings.update(form[len(stem) :] for form in forms)
    least = max(3, len(wanted) // 60)
    common = (e for e, count in endings.items() if count >= least)
    return stems, frozenset(e for e in common if 0 < len(e) <= _LONGEST_ENDING)


def _common_start(words: Collection[str]) -> str:
    first, last = min(words), max(words)
    same = (place for place, letter in enumerate(first) if last[place : place + 1] != letter)
    return first[: next(same, len(first))]
