"""Proper names across scripts: how a name is cut out, how it sounds, and which place it names.

Facts and checks share this room, so that what the aligner takes for the same name is never what a
check takes for another one. `words` cuts texts into words, `stem` strips Ukrainian endings,
`skeleton` gives a key that is equal for most spellings of a name, `likeness` grades two spellings,
and `places` knows countries, cities and their adjectives.
"""
