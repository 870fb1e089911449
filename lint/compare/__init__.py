"""Comparing what an article says with what the sheet says."""

from lint.compare.judge import judge
from lint.compare.judgement import Judgement, Relation

__all__ = ["Judgement", "Relation", "judge"]
