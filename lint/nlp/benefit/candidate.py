"""A candidate benefit, before it is known whose doing it is."""

from __future__ import annotations

from lint.nlp.sentence.vocabulary import Mark

Candidate = tuple[Mark, str, Mark | None, int, int]
"""The cue, its form, the outcome if one is named, and the half-open range of the words that say it."""
