"""The permanent names of the rules, for those who must know them without importing what the rules are made of."""

ABSENT = "missing-disclaimer"  # the one about what is nowhere in an article

RULES = (
    ABSENT,
    "altered-number",
    "overstated-efficacy",
    "contradicted-claim",
    "understated-risk",
    "unsupported-number",
    "stale-claim",
    "invalid-suppression",
    "unused-suppression",
)
