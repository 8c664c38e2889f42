"""Training a static multilingual encoder from translations: what `qa train` does.

Read the pairs (`pairs`), count their words (`counting`), give all forms of a word one row
(`lemmas`, `vocabulary`), train the rows so that translations are near (`fit`), and write the
folder with its card (`card`). Nothing of this is imported when the tool checks a story.
"""
