"""Findings that are set aside: accepted by a person, or there when the baseline was made.

`entries` reads and writes accepted.toml, `baseline` the baseline, `book` finds the files that
concern a story, `inline` hears the comments of the texts themselves, `settle` sets findings
aside, `aged` tells which entries have gone stale.
"""

from qa.suppress.aged import Scope
from qa.suppress.book import Book, load
from qa.suppress.entries import FILE
from qa.suppress.settle import Settling, settle

__all__ = ["FILE", "Book", "Scope", "Settling", "load", "settle"]
