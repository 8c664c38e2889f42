"""What the check `acronyms` is made of.

`sides` reads one side of a bead, `story` what both versions say of an acronym elsewhere, `cover`
asks whether the other side has it, `instead` what stands there in its place, `brackets` whether an
expansion contradicts it, and `telling` puts a finding into words.
"""
