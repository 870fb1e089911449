"""A sentence by itself: its words, terms, clauses, quantities, and which cue reaches what."""
