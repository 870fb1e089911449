"""Extractors: one module per kind of assertion. Each is a pure function from a scene to the assertions it makes."""

from lint.nlp.extract import (
    administration,
    advice,
    approval,
    contraindication,
    dose,
    efficacy,
    evidence,
    onset,
    risk,
    share,
    standard_dose,
    supply,
    topics,
    warning,
)

EXTRACTORS = (
    approval.extract,
    warning.extract,
    contraindication.extract,
    advice.extract,
    evidence.extract,
    dose.extract,
    share.extract,
    onset.extract,
    efficacy.extract,
    risk.extract,
    standard_dose.extract,
    administration.extract,
    supply.extract,
    topics.extract,
)

__all__ = ["EXTRACTORS"]
