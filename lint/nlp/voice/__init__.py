"""Whose words they are, and how the writer stands to them."""
