"""Problems between the values of one claim: each is well formed, together they cannot be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lint.claims.provenance import HASH_HINT, MIN_WORDS, fingerprint
from lint.claims.shape import kind_of
from lint.quantity import parse_quantity

if TYPE_CHECKING:
    from lint.files.problems import Problems
    from lint.files.tree import Path
    from lint.model.quantity import Quantity


# What an article's study can be recognised by.
_TELLING = ("names", "year", "participants", "duration", "data_from", "data_to", "data_span")


def check_claims(data: dict[str, Any], problems: Problems) -> None:
    """Notes every problem; what is not well formed is passed over, as its shape is a problem already."""
    claims = data.get("claims")
    for key, body in claims.items() if isinstance(claims, dict) else ():
        if not isinstance(body, dict):
            continue
        path: Path = ("claims", key)
        if body.get("required") not in (None, False) and body.get("disclaimer") is None:
            hint = "add `disclaimer:`, wording that an editor can paste into an article"
            problems.key((*path, "required"), f'claim "{key}" is required and has no `disclaimer`', hint)
        source = body.get("source")
        for index, passage in enumerate(source if isinstance(source, list) else ()):
            if isinstance(passage, dict):
                _passage((*path, "source", index), passage, problems)
        if kind_of(body) == "dose":
            _dose(path, body, problems)
        if kind_of(body) == "study":
            _study(path, body, problems)


def _passage(path: Path, passage: dict[str, Any], problems: Problems) -> None:
    quote, count, digest = passage.get("quote"), passage.get("words"), passage.get("sha256")
    if quote is None and (count is None or digest is None):
        absent = " and ".join(f"`{name}`" for name in ("words", "sha256") if passage.get(name) is None)
        problems.key(path, f"a passage needs {absent}, or a `quote`", HASH_HINT)
    if not isinstance(quote, str):
        return
    try:
        expected = fingerprint(quote)
    except ValueError:
        problems.value((*path, "quote"), f"a quote needs at least {MIN_WORDS} words")
        return
    if count not in (None, expected[0]):
        problems.value((*path, "words"), f"the quote has {expected[0]} words, not {count}", "leave `words` out")
    elif digest not in (None, expected[1]):
        problems.value((*path, "sha256"), "this is not the hash of the quote", "leave `sha256` out")


def _dose(path: Path, body: dict[str, Any], problems: Problems) -> None:
    try:
        usual, limit = (parse_quantity(str(body[key])) for key in ("usual", "limit"))
    except (KeyError, ValueError):
        return
    if (usual.unit, usual.per) != (limit.unit, limit.per):
        message = f"`usual` is in {_unit(usual)}, `limit` in {_unit(limit)}"
        problems.value((*path, "limit"), message, "write both in the same unit")
    elif usual.high is not None and limit.high is not None and usual.high > limit.high:
        problems.value((*path, "limit"), "`limit` is below the top of `usual`", "no usual dose may pass the limit")


def _study(path: Path, body: dict[str, Any], problems: Problems) -> None:
    if not any(body.get(key) for key in _TELLING):
        message = "nothing tells this study from others"
        problems.key(path, message, f"add one of: {', '.join(_TELLING)}")
    first, last, year = body.get("data_from"), body.get("data_to"), body.get("year")
    if isinstance(first, int) and isinstance(last, int) and first > last:
        problems.value((*path, "data_from"), f"`data_from` ({first}) is after `data_to` ({last})", "swap them")
    elif isinstance(last, int) and isinstance(year, int) and last > year:
        problems.value((*path, "data_to"), f"`data_to` ({last}) is after the study's `year` ({year})")


def _unit(quantity: Quantity) -> str:
    return f"{quantity.unit}/{quantity.per}" if quantity.per else quantity.unit
