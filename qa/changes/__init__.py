"""What has changed since an earlier state of the repository.

`git` asks git for that state, `segments` compares two states of one version, `narrow` sets aside
what is found on sentences that are as they were.
"""

from qa.changes.git import Past, past
from qa.changes.narrow import narrow
from qa.changes.segments import compare

__all__ = ["Past", "compare", "narrow", "past"]
