"""Measuring the tool on gold data: what `qa bench` prints is worked out here."""
