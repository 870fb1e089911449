"""How one run is set up."""

from lint.config.settings import BASELINE_NAME, BUILTIN_SHEET, NO_SHEET, FailOn, Settings

__all__ = ["BASELINE_NAME", "BUILTIN_SHEET", "NO_SHEET", "FailOn", "Settings"]
