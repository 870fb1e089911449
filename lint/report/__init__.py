"""Writes a run's report: one module a format."""
