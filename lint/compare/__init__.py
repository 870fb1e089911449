"""Comparing what an article says with what the sheet says."""

from lint.compare.judge import judge
from lint.compare.judgement import Judgement, Relation
from lint.compare.nearest import nearest
from lint.compare.resemblance import naming, resembling, worded
from lint.compare.sides import same_study, sides, unsaid

__all__ = [
    "Judgement",
    "Relation",
    "judge",
    "naming",
    "nearest",
    "resembling",
    "same_study",
    "sides",
    "unsaid",
    "worded",
]
