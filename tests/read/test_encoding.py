"""Files that are not UTF-8: what is read all the same, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.problems import InputError
from qa.read import read

UKRAINIAN = (
    "Рада ухвалила закон, який дозволяє громадам самостійно ремонтувати дороги. "
    "Про це йдеться на сайті, що його створили для громад, які ще не мають власних майстрів. "
    "Закон набуде чинності за місяць, але гроші на ремонт з'являться лише наступного року.\n"
)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_a_byte_order_mark_is_a_declaration(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(("\ufeff" if encoding[-2:] in ("le", "be") else "").encode(encoding)
                     + UKRAINIAN.encode(encoding))  # fmt: skip
    article = read(file)
    assert (article.lang, article.text, article.notices) == ("uk", UKRAINIAN, ())


def test_an_old_encoding_is_guessed_and_told(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes((UKRAINIAN * 3).encode("cp1251"))
    article = read(file)
    assert article.text == UKRAINIAN * 3
    assert "is not UTF-8; read as cp1251, which is a guess" in article.notices[0]


@pytest.mark.parametrize(
    "data",
    [
        "Їжак".encode("cp1251"),
        bytes(range(128, 256)) * 40,
        b"\xff\x00" * 500,
        UKRAINIAN.encode() * 3 + b"\xff",
    ],
)
def test_what_cannot_be_told_is_refused_in_one_line(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(data)
    with pytest.raises(InputError, match=r"a\.txt") as caught:
        read(file, "uk")
    assert "\n" not in str(caught.value)
