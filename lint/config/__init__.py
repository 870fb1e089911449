"""How files are linted: settings, and the configurations that they come from."""

from lint.config.settings import BASELINE_NAME, BUILTIN_SHEET, NO_SHEET, FailOn, FileSettings

__all__ = ["BASELINE_NAME", "BUILTIN_SHEET", "NO_SHEET", "FailOn", "FileSettings"]
