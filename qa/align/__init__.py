"""Which sentences of two versions say the same."""

from qa.align.aligner import align, align_sentences

__all__ = ["align", "align_sentences"]
