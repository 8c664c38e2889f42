"""Set aside what is there today, so that only what is new fails."""
