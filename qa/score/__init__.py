"""Candidates against a trusted version in the same language: BLEU, chrF++ and TER."""
