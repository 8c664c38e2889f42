"""The pieces of the tokenizer, and the row that each of them shares with others.

Whole words first, inflected forms on the row of their lemma; then stems, so that unseen forms of
known words still find it; then pieces for everything else. Endings have row 0, which is zero.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, zip_longest

import numpy as np
import numpy.typing as npt
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, trainers

from qa.embed.charsmap import compile_charsmap
from qa.embed.training import lemmas
from qa.embed.training.counting import Counts
from qa.embed.training.lemmas import Lemmas
from qa.embed.training.shrink import Words

UNKNOWN = "<unk>"
INNER = "##"
_SIGNS = '%$€£&+=<>/*@#-.,;:!?()[]"«»“”„—–…|•°№_'
_LETTERS_AND_DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789"
_MOST_LETTERS = 300
_YEARS = range(1900, 2060)
_FOR_NUMBERS = 10_000
"""The least rows with which longer numbers are kept whole."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Most rows, most pieces, and how many of these are parts of words."""

    rows: int = 65_000
    tokens: int = 160_000
    parts: int = 10_000


@dataclass(slots=True)
class Vocabulary:
    """Pieces in the order of their ids, rows by what they stand for, and the row of each piece."""

    sizes: Sizes
    tokens: dict[str, int] = field(default_factory=lambda: {UNKNOWN: 0})
    rows: dict[str, int] = field(default_factory=lambda: {UNKNOWN: 0})
    row_of: list[int] = field(default_factory=lambda: [0])

    def add(self, token: str, meaning: str | None) -> None:
        """A piece on the row of a meaning; None is the zero row. No effect when full or known."""
        full = len(self.tokens) >= self.sizes.tokens
        if token in self.tokens or full:
            return
        row = 0 if meaning is None else self.rows.setdefault(meaning, len(self.rows))
        self.tokens[token] = len(self.tokens)
        self.row_of.append(row)

    @property
    def mapping(self) -> npt.NDArray[np.int64]:
        """The row of each piece, by id."""
        return np.asarray(self.row_of, np.int64)

    def parts(self) -> npt.NDArray[np.bool_]:
        """Which rows stand for the inner part of a word."""
        return np.array([_is_part(meaning) for meaning in self.rows], bool)

    def words(self, counts: Counts) -> Words:
        """What the rows stand for: their languages and how often they occur."""
        total = np.zeros(len(self.rows), np.int64)
        for mine in counts.by_language.values():
            for word, number in mine.items():
                if (token := self.tokens.get(word)) is not None:
                    total[self.row_of[token]] += number
        number_of = {lang: number for number, lang in enumerate(sorted(counts.by_language))}
        spoken = [
            number_of[counts.language(meaning)] if meaning.isalpha() else -1
            for meaning in self.rows
        ]
        return Words(np.array(spoken, np.int64), total)

    def first_row(self, word: str) -> int | None:
        """The row of the longest piece that the word begins with."""
        for end in range(len(word), 0, -1):
            if (token := self.tokens.get(word[:end])) is not None:
                return self.row_of[token]
        return None


def _is_part(meaning: str) -> bool:
    return meaning.startswith(INNER) and not meaning.removeprefix(INNER).isdigit()


@dataclass(slots=True)
class Meanings:
    """The lemma of every word, each word taken as one of the language that has it most often."""

    counts: Counts
    known: dict[str, Lemmas]
    _memory: dict[str, str] = field(default_factory=dict)

    def of(self, word: str) -> str:
        """The lemma of a word."""
        if word not in self._memory:
            self._memory[word] = self.known[self.counts.language(word)].of(word)
        return self._memory[word]


def build(counts: Counts, meanings: Meanings, sizes: Sizes) -> Vocabulary:
    """The vocabulary of a corpus, within these sizes."""
    vocabulary = Vocabulary(sizes)
    for ending in lemmas.empty_endings(meanings.known):
        vocabulary.add(INNER + ending, None)
    _add_parts(vocabulary, counts, meanings)
    _add_numbers(vocabulary)
    for lemma in _best_lemmas(counts, meanings):
        if len(vocabulary.rows) >= sizes.rows:
            break
        vocabulary.rows.setdefault(lemma, len(vocabulary.rows))
    for word in sorted(counts.words(), key=lambda w: (-counts.worth(w), w)):
        if meanings.of(word) in vocabulary.rows:
            vocabulary.add(word, meanings.of(word))
    _add_unseen(vocabulary, counts, meanings)
    return vocabulary


def tokenizer(vocabulary: Vocabulary, letters: dict[str, str]) -> Tokenizer:
    """The tokenizer of a vocabulary: longest piece first, digits and signs apart from words."""
    model = models.WordPiece(
        vocab=vocabulary.tokens,
        unk_token=UNKNOWN,
        continuing_subword_prefix=INNER,
        max_input_chars_per_word=60,
    )
    made = Tokenizer(model)
    charsmap = normalizers.Precompiled(compile_charsmap(letters))
    made.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Lowercase(), charsmap])
    apart = pre_tokenizers.Split(Regex(r"[^\p{L}\p{M}\p{N}]|\p{N}+"), "isolated")
    made.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.WhitespaceSplit(), apart])
    return made


def _add_parts(vocabulary: Vocabulary, counts: Counts, meanings: Meanings) -> None:
    common = _common_letters(counts)
    letters = dict.fromkeys([*_LETTERS_AND_DIGITS, *common])
    for letter in letters:
        vocabulary.add(letter, letter)
        vocabulary.add(INNER + letter, INNER + letter)
    for part in _trained_parts(counts, common, vocabulary.sizes.parts):
        if part.startswith(INNER):
            vocabulary.add(part, part)
        else:
            word = counts.worth(part) > 3
            vocabulary.add(part, meanings.of(part) if word else f"^{part}")
    for sign in _SIGNS:
        vocabulary.add(sign, sign)


def _common_letters(counts: Counts) -> list[str]:
    alphabet = Counter(letter for word in counts.words() for letter in word)
    return sorted(alphabet, key=lambda letter: (-alphabet[letter], letter))[:_MOST_LETTERS]


def _trained_parts(counts: Counts, letters: Sequence[str], size: int) -> list[str]:
    """Parts that make up the words of these letters.

    The trainer breaks ties by the numbers of the parts, and numbers letters as its threads meet
    them: only with all of them numbered beforehand is it repeatable.
    """
    trained = Tokenizer(models.WordPiece(unk_token=UNKNOWN))
    trained.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    given = [UNKNOWN, *letters, *(INNER + letter for letter in letters)]
    trainer = trainers.WordPieceTrainer(vocab_size=size, special_tokens=given, show_progress=False)
    words = sorted(word for word in counts.words() if set(word) <= set(letters))
    repeated = chain.from_iterable([w] * min(int(1 + counts.score[w] / 3), 8) for w in words)
    trained.train_from_iterator(repeated, trainer)
    return sorted(part for part in trained.get_vocab() if part not in given)


def _add_numbers(vocabulary: Vocabulary) -> None:
    """Numbers to 999 and years are words; longer ones are cut into these and what follows."""
    small = vocabulary.sizes.rows < _FOR_NUMBERS
    for number in range(100) if small else chain(range(1000), _YEARS):
        vocabulary.add(str(number), str(number))
    for digits in () if small else (2, 3):
        for number in range(10**digits):
            vocabulary.add(f"{INNER}{number:0{digits}}", f"{INNER}{number:0{digits}}")


def _best_lemmas(counts: Counts, meanings: Meanings) -> list[str]:
    """Lemmas by the worth of their best form, dictionary words with one bonus for them all."""
    worth: dict[str, float] = {}
    for word in counts.words():
        lemma = meanings.of(word)
        worth[lemma] = max(worth.get(lemma, 0.0), counts.worth(word))
    return sorted(worth, key=lambda lemma: (-worth[lemma], lemma))


def _add_unseen(vocabulary: Vocabulary, counts: Counts, meanings: Meanings) -> None:
    """Forms that the corpus lacks: stems, then the forms that no stem leads to their lemma."""
    for known in meanings.known.values():
        for stem, lemma in known.stems.items():
            if lemma in vocabulary.rows:
                vocabulary.add(stem, lemma)
    lists = [list(_irregular(vocabulary, counts, lang, known))
             for lang, known in meanings.known.items() if known.stems]  # fmt: skip
    if "id" in meanings.known:
        lists.append(list(_derived(vocabulary, counts, meanings)))
    for token, meaning in filter(None, chain.from_iterable(zip_longest(*lists))):
        vocabulary.add(token, meaning)


def _irregular(
    vocabulary: Vocabulary, counts: Counts, lang: str, known: Lemmas
) -> Iterator[tuple[str, str]]:
    mine = counts.by_language[lang]
    forms = known.forms()
    kept: Iterable[str] = (lemma for lemma in forms if lemma in vocabulary.rows)
    for lemma in sorted(kept, key=lambda w: (-max(mine[f] for f in forms[w]), w)):
        for form in forms[lemma]:
            if vocabulary.first_row(form) != vocabulary.rows[lemma]:
                yield form, lemma


def _derived(
    vocabulary: Vocabulary, counts: Counts, meanings: Meanings
) -> Iterator[tuple[str, str]]:
    words = [
        word
        for word in counts.by_language["id"]
        if counts.worth(word) > 4
        and counts.language(word) == "id"
        and meanings.of(word) in vocabulary.rows
    ]
    for form, base in lemmas.derived(words, counts.worth):
        if form not in vocabulary.tokens:
            yield form, meanings.of(base)
