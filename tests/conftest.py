"""Settings that all tests share."""

import os

from hypothesis import settings

# The same examples in every run, so that a red run is the fault of the change at hand.
# HYPOTHESIS_PROFILE=explore looks for new ones.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None)
# For tests/fuzz alone: as many inputs a target as FUZZ says, other ones in every run.
settings.register_profile("fuzz", deadline=None, max_examples=int(os.environ.get("FUZZ", "2000")))
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))
