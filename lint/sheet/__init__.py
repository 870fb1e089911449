"""The claim sheet's typed format."""

from lint.sheet.claims import (
    AdministrationClaim,
    AdviceClaim,
    AnyClaim,
    ApprovalClaim,
    ContraindicationClaim,
    DoseClaim,
    EfficacyClaim,
    EvidenceClaim,
    MechanismClaim,
    NoWorseningClaim,
    OnsetClaim,
    RatioClaim,
    RiskClaim,
    SafetyClaim,
    SideEffectsClaim,
    StandardDoseClaim,
    StudyClaim,
    SupplyClaim,
    WarningClaim,
)
from lint.sheet.concepts import Concept, ConceptType
from lint.sheet.figures import Figure, Measured, measured
from lint.sheet.sheet import Sheet
from lint.sheet.wording import Wording

__all__ = [
    "AdministrationClaim",
    "AdviceClaim",
    "AnyClaim",
    "ApprovalClaim",
    "Concept",
    "ConceptType",
    "ContraindicationClaim",
    "DoseClaim",
    "EfficacyClaim",
    "EvidenceClaim",
    "Figure",
    "Measured",
    "MechanismClaim",
    "NoWorseningClaim",
    "OnsetClaim",
    "RatioClaim",
    "RiskClaim",
    "SafetyClaim",
    "Sheet",
    "SideEffectsClaim",
    "StandardDoseClaim",
    "StudyClaim",
    "SupplyClaim",
    "WarningClaim",
    "Wording",
    "measured",
]
