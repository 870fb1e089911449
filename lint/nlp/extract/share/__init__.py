"""Shares and counts of people."""
