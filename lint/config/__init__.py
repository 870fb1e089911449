"""How one run is set up."""

from lint.config.settings import BUILTIN_SHEET, NO_SHEET, FailOn, Settings

__all__ = ["BUILTIN_SHEET", "NO_SHEET", "FailOn", "Settings"]
