"""Acronyms and what they stand for: words, stems, initials, and a table of senses.

Facts and checks share this room, so that what one takes for an expansion the other does too.
`words` cuts texts into words, `stem` strips endings, `letters` tells which words spell which
letters in which script, and `senses` knows established acronyms and their competing meanings.
"""
