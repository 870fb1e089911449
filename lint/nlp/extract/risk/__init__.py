"""Risks denied, played down, waved away or made common."""
