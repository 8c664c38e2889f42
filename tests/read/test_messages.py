"""Messages under keys: what belongs together, languages, places, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from read.test_bilingual import held, texts

from qa import read, units
from qa.problems import InputError
from qa.read.pairs import json as json_reader
from qa.records import Article
from qa.settings import Settings

PLAIN = Settings(model="none")
SOURCE = {
    "home": {"greeting": "Halo, {name}!", "count": "Ada %{count} pesan baru untuk Anda.", "n": 5},
    "lists": ["Senin", "Selasa"],
    "only": "Hanya di sini.",
}
TARGET = {
    "home": {
        "greeting": "Вітаємо, {name}!",
        "count": "Для вас %{count} нових повідомлень.",
        "n": 5,
    },
    "lists": ["Понеділок", "Вівторок"],
    "more": "Тільки тут.",
}


def by_keys(folder: Path, source: str, target: str, suffix: str) -> list[tuple[str, str]]:
    """The units of two files as pairs of texts."""
    files = folder / f"id{suffix}", folder / f"uk{suffix}"
    for file, text in zip(files, (source, target), strict=True):
        file.write_text(text, encoding="utf-8")
    articles, starts = read.by_keys(*files)
    cut = [
        [article.text[a:b].strip() for a, b in zip(at, [*at[1:], None], strict=True)]
        for article, at in zip(articles, starts, strict=True)
    ]
    assert [article.lang for article in articles] == ["id", "uk"]
    assert [article.path for article in articles] == [str(file) for file in files]
    return list(zip(*cut, strict=True))


WANTED = [
    ("Halo, {name}!", "Вітаємо, {name}!"),
    ("Ada %{count} pesan baru untuk Anda.", "Для вас %{count} нових повідомлень."),
    ("Senin", "Понеділок"),
    ("Selasa", "Вівторок"),
]


def test_two_json_files_belong_together_by_their_keys(tmp_path: Path) -> None:
    both = (json.dumps(part, ensure_ascii=False) for part in (SOURCE, TARGET))
    assert by_keys(tmp_path, *both, ".json") == WANTED


def test_two_yaml_files_may_have_their_languages_for_roots(tmp_path: Path) -> None:
    one = "id:\n  a: \"Halo,\\n  {name}!\"\n  b: no\n  list: [Senin, 'Kamis']\n  c: &x Hanya.\n"
    other = "uk:\n  a: Вітаємо, {name}!\n  b: yes\n  list:\n  - Понеділок\n  - Четвер\n  c: *x\n"
    assert by_keys(tmp_path, one, other.replace("*x", "!ruby/object:A {}"), ".yml") == [
        ("Halo,\n  {name}!", "Вітаємо, {name}!"),
        ("Senin", "Понеділок"),
        ("Kamis", "Четвер"),
    ]


def test_what_has_no_counterpart_is_told(tmp_path: Path) -> None:
    for lang, part in (("id", SOURCE), ("uk", TARGET)):
        file = tmp_path / f"app.{lang}.json"
        file.write_text(json.dumps(part), encoding="utf-8")
    report = units.check_by_keys(tmp_path / "app.id.json", tmp_path / "app.uk.json", PLAIN)
    told = " ".join(report.notices)
    assert "1 of 5 units have no translation: left out" in told
    assert "1 messages have no source: left out" in told
    assert "Indonesian, as the file declares" in told


def test_escapes_are_read_and_lead_back_to_the_file() -> None:
    raw = (
        '{"id": {"a": "Satu \\"dua\\" \\u0442\\ud83d\\ude00/\\n tiga"}, "uk": {"a": "Один\\tдва"}}'
    )
    sides = held(raw, ".json")
    assert texts(raw, ".json") == [('Satu "dua" т😀/\n tiga', "Один\tдва")]
    article = Article("x", "id", sides.source.text, sides.source.marks)
    assert raw[article.place(article.text.index("tiga")).column - 1 :].startswith("tiga")
    assert raw[article.place(article.text.index("😀")).column - 1 :].startswith("\\ud83d")


def test_of_three_languages_those_that_are_asked_for_are_read() -> None:
    raw = json.dumps({"id": {"a": "Halo"}, "uk": {"a": "Вітаємо"}, "en": {"a": "Hi"}}).encode()
    for asked in (("en", "id"), ("uk", "en")):
        found = json_reader.parse(raw, "x.json", *asked)
        assert (found.source_lang, found.target_lang) == asked


def test_gettext_keys_are_the_texts() -> None:
    raw = '{"": {"language": "uk"}, "Open the file": "Відкрити файл", "Save it now": ""}'
    assert texts(raw, ".json") == [("Open the file", "Відкрити файл")]
    assert held(raw, ".json").target.lang == "uk"


@pytest.mark.parametrize(
    ("suffix", "raw", "said"),
    [
        (".json", '{"a": "Halo"', "x.json:1: is no JSON: it ends where a comma or } should be"),
        (".json", '{"a": "Halo",\n}', "x.json:2: is no JSON: expected a key"),
        (".json", '{"a" "Halo"}', "expected a colon"),
        (".json", "[1, 2]", "holds no message"),
        (".json", '{"a": 1}{', "expected nothing more"),
        (".json", '{"a": "Halo"}', "holds one language: give the file of the other one too"),
        (".json", "[" * 100_000, "more than 100 keys in one another"),
        (".json", '{"a":' * 100_000, "more than 100 keys in one another"),
        (".json", '{"id": {"a": "\\ud800"}, "uk": {"a": "x"}}', "lone surrogate"),
        (".json", '{"id": "a", "uk": "b", "en": "c"}', "please give both languages"),
        (".yml", "a: [1\nb: c", "is no YAML"),
        (".yml", "[" * 100_000, "more than 100 keys in one another"),
        (".yml", "? [a]\n: b", "expected a key that is a text"),
        (".yml", "a: \x01", "is no YAML"),
        (".yml", "a: *b", "holds no message"),
        (".yml", "a: !!python/object/apply:os.system [ls]", "holds one language"),
    ],
)
def test_what_is_wrong_is_one_line(suffix: str, raw: str, said: str) -> None:
    with pytest.raises(InputError, match=said.replace("[", "\\[")) as told:
        held(raw, suffix)
    assert "\n" not in str(told.value)


def test_names_that_stand_for_others_are_not_written_out() -> None:
    lines = ["id:", "  a0: &a0 Satu dua tiga", "uk:", "  a0: Один два три", "x: &b0 [y, y]"]
    lines += [f"x{i}: &b{i} [{', '.join([f'*b{i - 1}'] * 9)}]" for i in range(1, 30)]
    assert texts("\n".join(lines), ".yml") == [("Satu dua tiga", "Один два три")]


@given(st.dictionaries(st.text(min_size=1), st.text(min_size=1), min_size=1, max_size=5))
@settings(max_examples=50)
def test_json_says_what_the_standard_library_reads(found: dict[str, str]) -> None:
    for ascii_only in (True, False):
        raw = json.dumps(found, ensure_ascii=ascii_only).encode("utf-8", "surrogatepass")
        try:
            read_back, _ = json_reader.messages(raw, "x.json")
        except InputError:
            assert any("\ud800" <= c <= "\udfff" for pair in found.items() for c in "".join(pair))
        else:
            assert {m.keys[0] for m in read_back} == set(found)
