"""Claim strength 0-3 of a sentence (Sumner et al. 2014; Yu et al. 2019): none, correlation, conditional, causal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.model.assertion import Strength

if TYPE_CHECKING:
    from lint.nlp.view import View

_CORRELATION = {
    "associated", "association", "associations", "correlated", "correlation", "correlates", "correlate", "linked", "link",
    "links", "related", "relationship", "predict", "predicts", "predicted", "predictor", "predictors", "likely", "risk", "tied",
    "inversely", "positively", "marker", "odds",
}  # fmt: skip
_MODAL = {"may", "might", "could", "can", "possibly", "perhaps", "potentially", "suggest", "suggests", "suggesting", "appear", "appears", "appeared", "seem", "seems", "seemed", "potential", "promising"}
_CAUSAL = ("cure", "stop-verb", "reduce-verb", "improve-verb", "worsen", "effective", "raise-risk", "release-verb")
_CAUSAL_WORDS = {
    "cause", "causes", "caused", "lead", "leads", "led", "result", "results", "resulted", "affect", "affects", "affected",
    "effect", "effects", "induce", "induces", "induced", "protect", "protects", "protective", "influence", "influences",
    "prevent", "prevents", "enhance", "enhances", "superior", "beneficial", "benefit", "benefits",
}  # fmt: skip
_NEED = {"needed", "required", "warranted", "should", "future", "further", "need"}


def strength(view: View) -> Strength:
    """The strength of a sentence's main claim, whatever its polarity."""
    words = set(view.norms)
    if view.question or not view.norms:
        return Strength.NONE
    causal = bool(words & _CAUSAL_WORDS) or view.has(*_CAUSAL)
    if words & _CORRELATION:
        return Strength.CORRELATION
    if causal and words & _NEED and not words & {"may", "might", "could"}:
        return Strength.NONE
    if causal:
        return Strength.CONDITIONAL if words & _MODAL else Strength.CAUSAL
    return Strength.NONE
