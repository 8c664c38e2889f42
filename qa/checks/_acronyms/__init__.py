"""What the check `acronyms` is made of.

`sides` reads one side of a bead, `story` what both versions say of an acronym elsewhere, `cover`
asks whether the other side has it, `stranger` whether the other version has it at all, `instead`
what stands in its place, `expected` which of its senses the story is about, `brackets` whether an
expansion contradicts that, and `telling` puts a finding into words.
"""
