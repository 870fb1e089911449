"""What was measured, for people and as JSON."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.injection.measure import Measured, Tried

_FEW = 5  # defects of a kind below which a recall says little


def as_text(sheet: str, results: Sequence[Measured], kinds: Sequence[str], *, show: bool) -> list[str]:
    """A table by kind, the defects missed (or all), and what is flagged in the articles as they were."""
    made, found = _counts(results)
    lines = [f"{'kind':<12} {'made':>5} {'found':>5}  recall"]
    lines += [f"{kind:<12} {made[kind]:>5} {found[kind]:>5}  {_recall(found[kind], made[kind])}" for kind in kinds]
    lines.append(f"{'all':<12} {made.total():>5} {found.total():>5}  {_recall(found.total(), made.total())}")
    thin = [kind for kind in kinds if made[kind] < _FEW]
    if thin:
        lines += ["", f"too few to tell (fewer than {_FEW}): {', '.join(thin)}"]
    listed = [one for result in results for one in result.tried if show or one.finding is None]
    if listed:
        lines += ["", "every defect" if show else "missed"]
        for one in listed:
            lines += _shown(one)
    flagged = [(result.path, one) for result in results for one in result.untouched]
    articles = f"{len(results)} article{'' if len(results) == 1 else 's'} of {sheet} as written"
    lines += ["", f"{articles}: {len(flagged) or 'no'} false alarm{'' if len(flagged) == 1 else 's'}"]
    lines += [
        f"  {path}:{one.start.line}:{one.start.column}  {one.rule}  {one.claim or '-'}  “{one.excerpt}”"
        for path, one in flagged
    ]
    aside = [result.path for result in results if not result.about]
    if aside:
        lines += ["", "not about the sheet's subject, so no statement is required: " + ", ".join(aside)]
    return lines


def as_json(sheet: str, results: Sequence[Measured], kinds: Sequence[str]) -> dict[str, Any]:
    """The same as one object; keys may be added."""
    made, found = _counts(results)
    return {
        "schema": 1,
        "sheet": sheet,
        "articles": len(results),
        "made": made.total(),
        "found": found.total(),
        "recall": _share(found.total(), made.total()),
        "kinds": {
            kind: {"made": made[kind], "found": found[kind], "recall": _share(found[kind], made[kind])}
            for kind in kinds
        },
        "defects": [_defect(one) for result in results for one in result.tried],
        "false_alarms": [
            {
                "path": result.path,
                "line": one.start.line,
                "column": one.start.column,
                "rule": one.rule,
                "claim": one.claim,
                "excerpt": one.excerpt,
            }
            for result in results
            for one in result.untouched
        ],
    }


def falls_short(results: Sequence[Measured], kinds: Sequence[str], floor: float, each: float) -> list[str]:
    """What does not reach the floors, in words; nothing where none is set."""
    made, found = _counts(results)
    short = []
    if made.total() and found.total() / made.total() < floor:
        short.append(f"recall over all is {found.total() / made.total():.3f}, below {floor:g}")
    short += [
        f"recall of {kind} is {found[kind] / made[kind]:.3f}, below {each:g}"
        for kind in kinds
        if made[kind] and found[kind] / made[kind] < each
    ]
    alarms = sum(len(result.untouched) for result in results)
    if each and alarms:
        short.append(f"{alarms} findings in articles as they are; there should be none")
    return short


def _counts(results: Sequence[Measured]) -> tuple[Counter[str], Counter[str]]:
    tried = [one for result in results for one in result.tried]
    return (
        Counter(one.mutation.kind for one in tried),
        Counter(one.mutation.kind for one in tried if one.finding is not None),
    )


def _recall(found: int, made: int) -> str:
    return f"{found / made:.3f}" if made else "-"


def _share(found: int, made: int) -> float | None:
    return round(found / made, 4) if made else None


def _shown(one: Tried) -> Iterator[str]:
    claims = ", ".join(sorted(one.mutation.claims))
    yield f"  {one.path}:{one.line}  {one.mutation.kind}  {claims}" + _by(one)
    yield f"    - {one.mutation.before}"
    if one.mutation.after:
        yield f"    + {one.mutation.after}"


def _by(one: Tried) -> str:
    return f"  missed, {_wanted(one)}" if one.finding is None else f"  found by {one.finding.rule}"


def _wanted(one: Tried) -> str:
    return "expected " + " or ".join(sorted(one.mutation.rules))


def _defect(one: Tried) -> dict[str, Any]:
    return {
        "path": one.path,
        "line": one.line,
        "kind": one.mutation.kind,
        "claims": sorted(one.mutation.claims),
        "rules": sorted(one.mutation.rules),
        "before": one.mutation.before,
        "after": one.mutation.after,
        "found": None if one.finding is None else one.finding.rule,
    }
