"""Facts stand in sheets and language in the lexicon: no medicine and no sheet's condition is named in the code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.claims import load
from lint.lexicon import Role
from lint.lexicon import load as lexicon
from lint.sheet import ConceptType

if TYPE_CHECKING:
    from pathlib import Path

SHORT = 3  # letters of a name that is told from a word by its capitals
CLASS = re.compile("opioid|opiate|medic|pain|drug")  # what kinds of medicine are called, in the names of groups too
BUILT_IN = {"ldn_facts.yaml", "ldn-ms"}  # the built-in sheet's own name


def names(root: Path) -> set[str]:
    """What the sheets of the repository call their medicines and conditions, and the medicines of the lexicon."""
    words = lexicon()
    medicines = [*words.of_role(Role.MEDICINE), "opioid-medicines"]
    found = {term for group in medicines for term in words.groups[group].terms if not CLASS.search(term)}
    for file in sorted((root / "claims").glob("*.yaml")) + sorted((root / "examples").rglob("sheet.yaml")):
        sheet = load(file, classes=words.classes)
        for key, concept in sheet.concepts.items():
            if concept.type is ConceptType.MEDICINE or key == sheet.condition:
                found.update(concept.terms)
    return found


def test_no_medicine_and_no_condition_is_named_in_the_code(root: Path) -> None:
    known = names(root)
    assert len(known) > 500
    long = "|".join(sorted(map(re.escape, (name for name in known if len(name) > SHORT)), key=len, reverse=True))
    short = "|".join(map(re.escape, sorted(name for name in known if len(name) <= SHORT)))
    pattern = re.compile(rf"\b(?:(?i:{long})|{short})\b")
    told = [
        f"{file.relative_to(root)}:{number}: {found[0]}"
        for file in sorted((root / "lint").rglob("*.py"))
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        for found in pattern.finditer(line)
        if not any(name in line for name in BUILT_IN)
    ]
    assert not told
