"""Which language a file without a word about it is in, where its text is short."""

from __future__ import annotations

import pytest

from qa import read
from qa.problems import InputError

SHORT = "Pemerintah kota membuka 20 taman baru."
PLAIN = "Pemerintah kota itu akan membuka taman baru untuk warga yang tinggal di sana."


@pytest.mark.parametrize("path", ["story.id.txt", "texts/id.md", "a.b.ID.txt"])
def test_the_name_of_its_file_tells_the_language_of_a_short_text(path: str) -> None:
    article = read.from_text(SHORT, path=path)
    assert article.lang == "id"
    assert read.guess_notice(article).endswith("Indonesian, by the name of the file")


@pytest.mark.parametrize("path", ["story.txt", "story.uk.txt", "story.old.txt", "id/story.txt", ""])
def test_a_name_that_says_nothing_or_something_else_leaves_it_untold(path: str) -> None:
    with pytest.raises(InputError, match="cannot tell its language"):
        read.from_text(SHORT, path=path)


def test_a_text_that_is_plain_is_not_asked_for_its_name() -> None:
    article = read.from_text(PLAIN, path="story.uk.txt")
    assert article.lang == "id"
    assert read.guess_notice(article).endswith("guessed Indonesian")
