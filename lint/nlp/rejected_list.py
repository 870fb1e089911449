"""Lists whose items are not so: by the words that introduce them, or by the first words behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.nlp.direction import directives

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.nlp.view import View


def rejected_in(lead: View | None, following: Sequence[View]) -> bool:
    """Whether "None of this is true:" or the like stands above a list, or "None of it is so." below.

    “None of these is a reason to avoid it:” says what the items allow, and denies none of them.
    """
    if lead is not None and ((lead.has("refuter") and lead.norms[-1] != ".") or lead.has("rejects-list")):
        return not (lead.has("rejects-list") and directives(lead))
    return any(view.has("rejects-list") for view in following)
