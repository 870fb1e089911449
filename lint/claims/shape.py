"""Problems of shape: keys, types and values that the format does not have, told as an author needs them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from lint.claims.kinds import KINDS, keys, model_at
from lint.claims.provenance import HASH_HINT
from lint.files.problems import Problems, likely, shown, suggest, type_name
from lint.sheet import Sheet

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from lint.files.tree import Path

_WHAT = {
    "bool_type": "must be true or false",
    "int_type": "must be a whole number",
    "string_type": "must be text",
    "list_type": "must be a list",
    "dict_type": "must be a mapping of names to values",
    "model_type": "must be a mapping of names to values",
    "model_attributes_type": "must be a mapping of names to values",
}
_LIMITS = {
    "greater_than_equal": ("must be at least", "ge", ""),
    "less_than_equal": ("must be at most", "le", ""),
    "string_too_short": ("needs at least", "min_length", "character"),
    "string_too_long": ("has room for", "max_length", "character"),
    "too_short": ("needs at least", "min_length", "entry"),
    "too_long": ("has room for", "max_length", "entry"),
}
_PLURALS = {"": "", "character": "characters", "entry": "entries"}
_TYPE_HINTS = {
    "bool_type": "write true or false, without quotes",
    "int_type": "write the number without quotes and without a fraction",
    "string_type": "put it in quotes to make it text",
    "list_type": "write [one, another], or one entry a line after a dash",
}
_ID_HINT = "use small letters, digits and single hyphens, such as dose-range"


def validate(data: dict[str, Any], problems: Problems) -> Sheet | None:
    """The typed sheet, or `None` once its problems are noted. `data` has no claim with an `id` of its own yet."""
    for claim, body in _mappings(data, "claims"):
        if "id" in body:
            problems.key(("claims", claim, "id"), "unknown key `id`", "a claim's id is the key it stands under")
    try:
        return Sheet.model_validate(with_ids(data))
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            _explain(detail, data, problems)
    return None


def with_ids(data: dict[str, Any]) -> dict[str, Any]:
    """`data` with each claim's key as its `id`; `data` itself stays as it is."""
    claims = data.get("claims")
    if not isinstance(claims, dict):
        return data
    return {
        **data,
        "claims": {key: {**body, "id": key} if isinstance(body, dict) else body for key, body in claims.items()},
    }


def kind_of(body: dict[str, Any]) -> str:
    """The kind of a claim's mapping: what it says, or the kind it most likely means; empty when there is no telling."""
    kind = body.get("kind")
    if not isinstance(kind, str):
        return ""
    return kind if kind in KINDS else likely(kind, KINDS) or ""


def _mappings(data: dict[str, Any], key: str) -> list[tuple[str, dict[str, Any]]]:
    entries = data.get(key)
    return (
        [(name, body) for name, body in entries.items() if isinstance(body, dict)] if isinstance(entries, dict) else []
    )


def _explain(detail: ErrorDetails, data: dict[str, Any], problems: Problems) -> None:
    loc = _without_tags(detail["loc"])
    if loc[-1:] == ("[key]",):
        problems.key(loc[:-1], *_no_id(loc[-2]))
        return
    if loc[:1] == ("claims",) and loc[2:] == ("id",):
        return  # the same fault as its key's
    kind = detail["type"]
    if kind in ("missing", "union_tag_not_found"):
        _missing(loc if kind == "missing" else (*loc, "kind"), data, problems)
    elif kind == "extra_forbidden":
        _unknown_key(loc, data, problems)
    elif kind == "union_tag_invalid":
        _unknown_kind(loc, data, problems)
    else:
        problems.value(loc, *_value(loc, detail))


def _without_tags(loc: Path) -> Path:
    """Pydantic's path without the names of the union members it tried."""
    if loc[:1] != ("claims",) or len(loc) < 3 or loc[-1] == "[key]":  # noqa: PLR2004 - a claim's path has two parts
        return loc
    loc = (*loc[:2], *loc[3:])
    if loc[2:3] == ("steps",):
        return (*loc[:4], *loc[5:])
    return (*loc[:3], *loc[4:]) if loc[2:3] in (("required",), ("source",)) else loc


def _body(data: dict[str, Any], path: Path) -> Any:  # noqa: ANN401 - whatever an author wrote
    here: Any = data
    for step in path:
        match here, step:
            case (dict(), _) | (list(), int()):
                here = here[step]
            case _:
                return None
    return here


def _claim_kind(data: dict[str, Any], path: Path) -> str:
    body = _body(data, path[:2]) if path[:1] == ("claims",) and len(path) > 1 else None
    return kind_of(body) if isinstance(body, dict) else ""


def _missing(loc: Path, data: dict[str, Any], problems: Problems) -> None:
    *parent, key = loc
    body = _body(data, tuple(parent))
    kind = _claim_kind(data, loc)
    model = model_at(tuple(parent), kind)
    written = [name for name in body if model and name not in keys(model)] if isinstance(body, dict) else []
    if model and any(likely(name, keys(model)) == key for name in written):
        return  # the misspelt key is reported, and names this one
    what = f'a claim of kind "{kind}" needs it' if model is KINDS.get(kind) else ""
    if key == "kind":
        what = f"one of: {', '.join(KINDS)}"
    problems.key(tuple(parent), f"{_label(tuple(parent))}the key `{key}` is missing", what)


def _unknown_key(loc: Path, data: dict[str, Any], problems: Problems) -> None:
    model = model_at(loc[:-1], _claim_kind(data, loc))
    known = keys(model) if model else ()
    problems.key(loc, f"unknown key `{loc[-1]}`", suggest(str(loc[-1]), known, "allowed here"))


def _unknown_kind(loc: Path, data: dict[str, Any], problems: Problems) -> None:
    body = _body(data, loc)
    problems.value((*loc, "kind"), f'there is no kind of claim "{body["kind"]}"', suggest(str(body["kind"]), KINDS))
    if model := KINDS.get(kind_of(body)):  # go on as if it were the one that is meant: its other problems count too
        try:
            model.model_validate({**body, "kind": kind_of(body), "id": loc[-1]})
        except ValidationError as error:
            for detail in error.errors(include_url=False):
                _explain(detail | {"loc": (*loc, kind_of(body), *detail["loc"])}, data, problems)


def _value(loc: Path, detail: ErrorDetails) -> tuple[str, str]:
    kind, context, name = detail["type"], detail.get("ctx", {}), _name(loc)
    written = detail["input"]
    if kind in ("literal_error", "enum"):
        allowed = [option.strip(" '") for option in context["expected"].replace(" or ", ",").split(",")]
        hint = "write a list of passages, or none" if loc[-1] == "source" else suggest(str(written), allowed)
        return f'{name} cannot be "{shown(written)}"', hint
    if kind in _WHAT:
        return f"{name} {_WHAT[kind]}, not {type_name(written)}", _TYPE_HINTS.get(kind, "")
    if kind in _LIMITS:
        words, bound, unit = _LIMITS[kind]
        limit = context[bound]
        return f"{name} {words} {limit} {unit if limit == 1 else _PLURALS[unit]}".rstrip(), ""
    if kind == "string_pattern_mismatch":
        return (
            (f"{name} must be 64 hexadecimal digits", HASH_HINT)
            if loc[-1] == "sha256"
            else _no_id(written, f"{name}: ")
        )
    return f"{name}: {context.get('error', detail['msg'])}", ""


def _no_id(written: object, name: str = "") -> tuple[str, str]:
    return f'{name}"{shown(written)}" is no valid id', _ID_HINT


def _label(path: Path) -> str:
    match path:
        case ("claims", str(claim)):
            return f'claim "{claim}": '
        case ("concepts", str(concept)):
            return f'concept "{concept}": '
    return ""


def _name(path: Path) -> str:
    if not path:
        return "a sheet"
    if isinstance(path[-1], int):
        return f"entry {path[-1] + 1} of `{path[-2]}`"
    return _label(path).removesuffix(": ") or f"`{path[-1]}`"
