"""Facts that moved to the next sentence, and facts that did not."""

from __future__ import annotations

from qa import flow
from qa.settings import Settings

SOURCE = "Pabrik itu dibuka pada 30 Mei 2005 di Bandung. Hari ini ribuan orang bekerja di sana."
TARGET = "Завод відкрили 27 травня 2005 року в Бандунзі. Там працюють тисячі людей."


def test_a_changed_date_is_not_the_today_of_the_next_sentence() -> None:
    for texts, langs in (((SOURCE, TARGET), ("id", "uk")), ((TARGET, SOURCE), ("uk", "id"))):
        report = flow.check(
            *texts, source_lang=langs[0], target_lang=langs[1], settings=Settings(model="none")
        )
        (found,) = (f for f in report.findings if f.check == "dates" and f.severity == "error")
        assert "30 Mei 2005" in found.message
