"""Parts of qa.facts.numbers: what a number has around it, and what follows from that."""
