"""Glossaries in TBX, of both editions."""

from __future__ import annotations

import pytest

from qa.glossary import tbx
from qa.problems import InputError
from qa.records import Term

OLD = """<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><text><body>
<termEntry id="c1"><note>of a bank</note>
 <langSet xml:lang="id"><tig><term>suku bunga</term></tig></langSet>
 <langSet xml:lang="uk-UA">
  <ntig><termGrp><term>ставка</term>
   <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termGrp></ntig>
  <tig><term>процентна
   ставка</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
  <tig><term>відсотки</term>
   <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
 </langSet>
</termEntry></body></text></martif>"""

NEW = """<tbx xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min"
 type="TBX-Basic" xml:lang="en"><text><body><conceptEntry id="1">
 <langSec xml:lang="en"><termSec><term>book</term></termSec></langSec>
 <langSec xml:lang="uk"><termSec><term>книга</term></termSec>
  <termSec><term>том</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus>
  </termSec></langSec></conceptEntry></body></text></tbx>"""


def read(text: str) -> list[Term]:
    return list(tbx.parse(text.encode(), "folder/g.tbx"))


def test_the_edition_of_2008() -> None:
    assert read(OLD) == [
        Term(
            (("id", ("suku bunga",)), ("uk", ("процентна ставка", "ставка"))),
            (("uk", ("відсотки",)),),
            note="of a bank",
            where="g.tbx:4",
        )
    ]


def test_the_edition_of_2019() -> None:
    (term,) = read(NEW)
    assert term.right("uk", "target") == ("книга",)
    assert term.wrong("uk", "target") == ("том",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<tbx>", "g.tbx:1: not valid XML"),
        ("<html/>", "g.tbx:1: expected a TBX file"),
        (OLD.replace('"id"', '"?"'), "g.tbx:5: '.' is no language code"),
        (OLD.replace("suku bunga", " "), "g.tbx:5: a term without a letter"),
        (
            (
                '<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/hostname">]>\n'
                "<tbx>\n<conceptEntry>&x;</conceptEntry></tbx>"
            ),
            "g.tbx:.*entity",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, said: str) -> None:
    with pytest.raises(InputError, match=said) as caught:
        read(text)
    assert "\n" not in str(caught.value)


def test_nothing_grows_from_entities() -> None:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE tbx [<!ENTITY e0 "x">{levels}]><tbx><a b="&e9;"/></tbx>'
    with pytest.raises(InputError):
        read(bomb)
