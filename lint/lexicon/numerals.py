"""Small numbers in figures and in words, for names that writers put either way."""

from __future__ import annotations

NUMERALS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "twenty one"),
)


def written(number: int) -> tuple[str, ...]:
    """The number in figures, and in words where it is small enough to be written so: ("6", "six")."""
    return (str(number), NUMERALS[number]) if number < len(NUMERALS) else (str(number),)
