"""Approval, its absence, and the uses it is for."""
