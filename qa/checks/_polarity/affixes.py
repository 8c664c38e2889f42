"""What a word of each language may have been made from: endings and affixes taken off."""

from __future__ import annotations

from functools import cache
from itertools import product

from qa.languages import words

_ENGLISH = words("s es d ed ing er ers est ly 's r st n ies y ied ily ier iest") | {""}

_ADJECTIVE = words(
    """
    ий ій а я е є і ї ого його ього ому йому ьому им ім їм их іх їх ої йої ьої у ю ою йою ьою ими
    іми їми о
    """
)
_NOUN = words("у ю а я и і ї ь ом ем єм ою ею єю ам ям ами ями ах ях ів їв ей ові еві єві")
_VERB = words(
    """
    ти ть в ла ло ли є ю ють уть ять ать ить їть е еш ете емо имо ив ила ило или ути ує ують ував
    увала увало ували увати ав ала ало али ати ає ають яє яють іти іє іють ів іла іло іли ття ання
    ення іння їв їла їли яв яла яли яти ано ено уто овано овує овують уючи аючи яючи нув нула нуло
    нули нути не нуть
    """
)
_ADJECTIVAL = words("ан ен ован ува лив ш іш аюч уюч ююч н ськ")
_NOMINAL = words("анн енн інн уванн янн")
_QUALITY = words("ість істю ості остей остям")

_CLITICS = ("nya", "ku", "mu", "lah", "kah", "pun", "")
_SUFFIXES = ("kan", "an", "i", "")
_PREFIXES = dict.fromkeys(
    words(
        """
        di ter ber be ke se per memper diper keber me pe menge penge menye pember teper keter berke
        seper sepe
    """
    ),
    "",
)
_PREFIXES |= {"mem": "p", "men": "t", "meng": "k", "meny": "s"}
_PREFIXES |= {"pem": "p", "pen": "t", "peng": "k", "peny": "s"}
"""Indonesian prefixes, and the first letter of the root that each has swallowed, if any."""
_DOUBLED = words(
    """
    alih-alih alun-alun angan-angan awan-awan besar-besaran buru-buru cuma-cuma diam-diam gara-gara
    habis-habisan hati-hati jalan-jalan jangan-jangan kecil-kecilan kira-kira kupu-kupu kura-kura
    laba-laba laki-laki langit-langit lumba-lumba malu-malu mata-mata masing-masing mati-matian
    mudah-mudahan mula-mula oleh-oleh paru-paru pelan-pelan perlahan-lahan pertama-tama pura-pura
    rata-rata sama-sama sehari-hari tiba-tiba turun-temurun undang-undang
    """
)
"""Doubled words of Indonesian that are no plural of their half: only themselves match them."""


def stems(word: str, lang: str) -> set[str]:
    """Everything that a lower-case word may be a form of, itself included."""
    if lang == "id":
        return _roots(word)
    endings = _ukrainian() if lang == "uk" else _ENGLISH
    return {word[:n] for n in range(2, len(word) + 1) if word[n:] in endings}


@cache
def _ukrainian() -> frozenset[str]:
    shaped = {part + end for part, end in product(_ADJECTIVAL, _ADJECTIVE)}
    shaped |= {part + end for part, end in product(_NOMINAL, _NOUN)}
    plain = {"", *_ADJECTIVE, *_NOUN, *_VERB, *_QUALITY, *shaped}
    return frozenset(plain | {ending + last for ending in plain for last in ("ся", "сь")})


def _roots(word: str) -> set[str]:
    """Every root that an Indonesian word may have: affixes taken off in all ways."""
    bases = {word} if _is_doubled(word) else {word, word.split("-")[0]}
    bases = {base.removesuffix(clitic) for base in bases for clitic in _CLITICS}
    bases |= {base.removesuffix(suffix) for base in bases for suffix in _SUFFIXES}
    roots = set(bases)
    for base, (prefix, letter) in product(bases, _PREFIXES.items()):
        if base.startswith(prefix):
            rest = base[len(prefix) :]
            roots |= {rest, letter + rest}
    return {root for root in roots if len(root) > 2}


def _is_doubled(word: str) -> bool:
    return any(word.removesuffix(clitic) in _DOUBLED for clitic in _CLITICS)
