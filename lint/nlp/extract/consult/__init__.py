"""Asking a clinician first: advised, made optional, put off or called needless."""
