"""Terms of a glossary in sentences: found by lemma, the longest first, whole words only.

`words` cuts a text and says which forms are forms of one word, `search` finds terms, `missing`
says which of them have no counterpart.
"""
