"""A claim's passage is no longer in the source.

A source that was revised leaves its claims behind: articles would be held to what nobody says any more. Each claim of a
sheet keeps a rolled hash of the passage it was taken from (or the words themselves), and

    factlint claims check SHEET --source FILE

looks for every passage in the source as it stands now. White space, quotation marks, hyphens and case may change; a
word may not. Read the passage again, mend the claim, and note its new hash: `factlint claims hash` prints it.
"""

from __future__ import annotations

from lint.checks.rule import RuleCard
from lint.model.finding import Severity

RULE = RuleCard("stale-claim", Severity.ERROR, __doc__)
