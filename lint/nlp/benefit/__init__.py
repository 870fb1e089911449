"""Benefit: what may be one, whose doing it is, who says so, and for how many."""
