"""The rules' cases: packaged, because `factlint rules` shows them and the tests demand them.

A file `examples/<rule>.yaml` holds, each case under a name that says what makes it hard:

    rule: altered-number
    good:                 # nothing is found
      another medicine's dose: …
    bad:                  # found exactly at ⟦…⟧
      grams for milligrams: Most people take ⟦5 g⟧ of it at night.
    known_misses:         # like bad, not found yet
    known_false_alarms:   # like good, found still
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources

import yaml

from lint.errors import FactlintError
from lint.model.span import Span

OPEN, CLOSE = "⟦", "⟧"
_GROUPS = ("good", "bad", "known_misses", "known_false_alarms")


@dataclass(frozen=True, slots=True)
class Case:
    """One example: the article, and the spans (in its code points) where the rule must find something."""

    name: str
    text: str
    spans: tuple[Span, ...]
    marked: str  # the text with its marks, for people


@dataclass(frozen=True, slots=True)
class Cases:
    """All cases of a rule; good ones and known false alarms have no spans."""

    rule: str
    good: tuple[Case, ...]
    bad: tuple[Case, ...]
    known_misses: tuple[Case, ...]
    known_false_alarms: tuple[Case, ...]


def with_cases() -> tuple[str, ...]:
    """The rules that have a file of cases, sorted."""
    folder = resources.files("lint.checks") / "examples"
    names = (file.name for file in folder.iterdir() if file.name.endswith(".yaml"))
    return tuple(sorted(name.removesuffix(".yaml") for name in names))


def load(rule: str) -> Cases:
    """The cases of a rule; all groups empty where it has no file.

    Raises:
        FactlintError: the file is not as described above.
    """
    if rule not in with_cases():
        return Cases(rule, (), (), (), ())
    text = (resources.files("lint.checks") / "examples" / f"{rule}.yaml").read_text(encoding="utf-8")
    data = yaml.load(text, Loader=yaml.CSafeLoader)
    if not isinstance(data, dict) or data.pop("rule", None) != rule or set(data) - set(_GROUPS):
        message = f"{rule}.yaml: expected `rule: {rule}` and the groups {', '.join(_GROUPS)}"
        raise FactlintError(message)
    groups = {group: tuple(_case(name, text) for name, text in (data.get(group) or {}).items()) for group in _GROUPS}
    for group, cases in groups.items():
        for case in cases:
            if bool(case.spans) is not (group in ("bad", "known_misses")):
                message = f"{rule}.yaml: {group}: {case.name}: {OPEN}…{CLOSE} belongs in bad cases, and only there"
                raise FactlintError(message)
    return Cases(rule, **groups)


def _case(name: object, marked: object) -> Case:
    spans = []
    text = ""
    rest = str(marked)
    while OPEN in rest:
        before, _, rest = rest.partition(OPEN)
        inside, closed, rest = rest.partition(CLOSE)
        if not closed:
            message = f"{name}: {OPEN} without {CLOSE}"
            raise FactlintError(message)
        text += before
        spans.append(Span(len(text), len(text) + len(inside)))
        text += inside
    return Case(str(name), text + rest, tuple(spans), str(marked))
