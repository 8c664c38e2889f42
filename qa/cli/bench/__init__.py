"""Measure the tool on gold data of your own: any language, any model."""
