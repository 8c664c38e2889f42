"""The work of `qa review`.

`session` knows the findings and writes what is decided, and nothing of terminals; `plain` asks
line by line; `app` is the full screen; `pair` lays out what both show.
"""
