"""What the checks of polarity share: words, their forms, negations, opposites."""
