"""Parts of qa.facts.dates."""
