"""Claim sheets: finding, loading and validating them, their ties to the source, and showing them to people."""

from lint.claims.for_people import show
from lint.claims.load import load, parse
from lint.claims.provenance import StaleClaim, check_source, fingerprint, source_entry
from lint.claims.schema import json_schema
from lint.config.builtin import builtin, builtin_names

__all__ = [
    "StaleClaim",
    "builtin",
    "builtin_names",
    "check_source",
    "fingerprint",
    "json_schema",
    "load",
    "parse",
    "show",
    "source_entry",
]
