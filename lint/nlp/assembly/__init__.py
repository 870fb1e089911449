"""Sentences put together from what a page sets apart: keys, corrections, short answers, lone numbers."""
