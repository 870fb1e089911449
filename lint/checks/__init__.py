"""The rules: one file each, named as the rule."""

from lint.checks import (
    altered_number,
    contradicted_claim,
    missing_disclaimer,
    overstated_efficacy,
    understated_risk,
    unsupported_number,
)
from lint.checks.rule import Context, Rule

RULES: tuple[Rule, ...] = (
    missing_disclaimer.RULE,
    altered_number.RULE,
    overstated_efficacy.RULE,
    contradicted_claim.RULE,
    understated_risk.RULE,
    unsupported_number.RULE,
)

__all__ = ["RULES", "Context", "Rule"]
