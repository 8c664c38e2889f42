"""Which sentences of two versions say the same."""

from qa.align import given
from qa.align.aligner import align, align_sentences

__all__ = ["align", "align_sentences", "given"]

NAME = "llr.1"
"""Named in the signature of every report; a change of what it finds changes the number."""
