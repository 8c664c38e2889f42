"""Which capitalised words are everyday words that a translator translates, and no names.

The dictionaries of simplemma say so for uk, en and id; they take half a second to load, so ask
only about words that have already roused suspicion. Words of titles and of bodies that they lack
in Indonesian, and days and months (from CLDR), are added here.
"""

from __future__ import annotations

from functools import cache, lru_cache

from qa import languages
from qa.languages._cldr import calendar_names
from qa.proper.stem import stem
from qa.proper.words import is_cyrillic

_TITLES = {
    "id": languages.words(
        """
        dubes depkeu deplu depdagri kadin sekda pemkot pemprov pemkab wapres wamen wamenkeu pangdam
        kapolres kasad kodam konjen retribusi gedung
        agung ahad badan bank barat benua bulan bupati danau dewan dinas dinasti direktorat
        gubernur gunung hakim harian humas istana jaksa jalan jenderal kabinet kabupaten kapolda
        kapolri kecamatan kejaksaan kementerian kepala kepolisian kepulauan keraton kerajaan
        kesultanan ketua kolonel komando komisi komite kongres konstitusi koordinator korps kota
        laksamana laut lembaga letnan liga mahkamah majelis markas masjid mayor menko menlu
        menteri nasional ombudsman organisasi otoritas pangeran parlemen partai paus pendeta
        pengadilan perdana perserikatan persatuan pertamina piala polda polisi polres polri pramuka
        prefektur premier presiden profesor provinsi pulau putra putri raja ratu rektor republik
        samudra samudera sekjen sekretaris selat selatan senat senator serikat sersan sungai tengah
        tenggara teluk tentara timur uni universitas utara wali walikota yayasan yang maha
        kuasa nona ny tn tuhan allah nabi santo santa sir sultan syekh tuan nyonya bapak ibu anda
        """
    ),
    "en": languages.words(
        """
        mr mrs ms dr sir lord lady miss saint
        """
    ),
}
_SIDES = frozenset(
    stem(side)
    for side in languages.words(
        "захід заходу схід сходу північ південь півдня західна східна північна південна"
    )
)
"""Points of the compass, which the Ukrainian dictionary takes for names."""


@lru_cache(maxsize=50_000)
def is_common(word: str, lang: str) -> bool:
    """Whether the word is in a dictionary of its language as something other than a name."""
    if word.lower() in _TITLES.get(lang, ()) or is_calendar(word, lang):
        return True
    return _in_dictionary(word, "en" if lang == "uk" and not is_cyrillic(word) else lang)


@lru_cache(maxsize=50_000)
def is_english(word: str) -> bool:
    """Whether it is an English word, as titles of works and bodies are in any Latin text."""
    return not is_cyrillic(word) and _in_dictionary(word, "en")


def is_word(word: str, lang: str) -> bool:
    """Whether its dictionary knows the word in small letters, whatever a capital may make of it."""
    import simplemma  # see below

    try:
        known: bool = simplemma.is_known(word.lower(), lang)
    except ValueError:
        return False
    return known


def _in_dictionary(word: str, lang: str) -> bool:
    import simplemma  # half a second of dictionaries: only when asked

    try:
        if not simplemma.is_known(word.lower(), lang):
            return False
        lemma: str = simplemma.lemmatize(word, lang)
    except ValueError:  # a language that it has no dictionary for
        return False
    return lemma.islower() or stem(word) in _SIDES


def is_calendar(word: str, lang: str) -> bool:
    """Whether the word is the name of a month or of a day of the week, in any case."""
    return _calendar_key(word, lang) in _calendar(lang)


def _calendar_key(word: str, lang: str) -> str:
    return stem(word) if lang == "uk" else word.lower()


@cache
def _calendar(lang: str) -> frozenset[str]:
    names = (*calendar_names(lang, "months"), *calendar_names(lang, "days"))
    return frozenset(
        _calendar_key(one.name.rstrip("."), lang)
        for one in names
        if one.width in ("wide", "abbreviated")
    )
