"""The permanent names of the rules, for those who must know them without importing what the rules are made of."""

RULES = (
    "missing-disclaimer",
    "altered-number",
    "overstated-efficacy",
    "contradicted-claim",
    "understated-risk",
    "unsupported-number",
    "stale-claim",
    "invalid-suppression",
    "unused-suppression",
)
