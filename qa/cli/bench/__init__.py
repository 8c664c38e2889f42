"""Measure the tool on gold data of your own, with any model."""
