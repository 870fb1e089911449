"""Runs the linter over articles: finds and reads them, passes them through the layers, stamps what comes out."""

from lint.engine.discover import STDIN, Discovery, discover
from lint.engine.run import lint_files

__all__ = ["STDIN", "Discovery", "discover", "lint_files"]
