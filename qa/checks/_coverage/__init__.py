"""What the checks of coverage share: lengths, and runs of words without a counterpart."""
