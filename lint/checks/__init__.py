"""The rules: one file each, named as the rule."""

from lint.checks import (
    altered_number,
    contradicted_claim,
    invalid_suppression,
    missing_disclaimer,
    overstated_efficacy,
    stale_claim,
    understated_risk,
    unsupported_number,
    unused_suppression,
)
from lint.checks.rule import Context, Rule, RuleCard

RULES: tuple[Rule, ...] = (
    missing_disclaimer.RULE,
    altered_number.RULE,
    overstated_efficacy.RULE,
    contradicted_claim.RULE,
    understated_risk.RULE,
    unsupported_number.RULE,
)

# What people can look up and name: the rules of articles, those of claim sheets, and those of suppressions.
CARDS: tuple[RuleCard, ...] = (*RULES, stale_claim.RULE, invalid_suppression.RULE, unused_suppression.RULE)

__all__ = ["CARDS", "RULES", "Context", "Rule", "RuleCard"]
