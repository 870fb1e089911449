"""Configurations as a JSON Schema, for editors that complete and check YAML."""

from __future__ import annotations

from typing import Any

from lint.config.builtin import builtin_names
from lint.config.keys import EXTEND, FILES, KEYS, OVERRIDES, WORDS, Item, Key, Shape
from lint.config.settings import ALL

_DIALECT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]


def json_schema() -> Schema:
    """The published schema (draft 2020-12) of `.factlint.yaml`, and of `[tool.factlint]` in a pyproject.toml.

    It knows names of keys, rules and built-in sheets. Whether a claim is in a sheet is `factlint check`'s to say.
    """
    overrides: Schema = {
        "description": "What is set for some files. Later ones win over earlier ones, and all over the rest.",
        "type": "array",
        "items": {
            "type": "object",
            "properties": {FILES.name: _schema(FILES, FILES.name), **_properties(inside=True)},
            "required": [FILES.name],
            "additionalProperties": False,
        },
    }
    return {
        "$schema": _DIALECT,
        "$id": "factlint-config",
        "title": "factlint configuration",
        "description": "Settings of factlint for the files below the folder that this file stands in.",
        "type": ["object", "null"],
        "properties": {**_properties(inside=False), OVERRIDES: overrides},
        "additionalProperties": False,
    }


def _properties(*, inside: bool) -> Schema:
    return {name: _schema(key, name) for key in KEYS if not (inside and key.of_tree) for name in key.names}


def _schema(key: Key, name: str) -> Schema:
    doc = f"Added to the list of farther files. {key.doc}" if name.startswith(EXTEND) else key.doc
    match key.shape:
        case Shape.LIST:
            shape: Schema = {"type": "array", "items": _item(key.item)}
            if name == "select":
                shape["minItems"] = 1
        case Shape.MAPPING:
            shape = {"type": "object", "additionalProperties": _item(key.value or Item.FLAG)}
            if key.item in WORDS:
                shape["propertyNames"] = {"enum": [*WORDS[key.item], ALL]}
        case Shape.LISTS:
            shape = {
                "type": "object",
                "additionalProperties": {"type": "array", "items": _item(key.value or Item.CLAIM)},
            }
        case _:
            shape = _item(key.item)
    default = {"default": list(key.default) if isinstance(key.default, tuple) else key.default}
    return {"description": doc, **shape, **(default if key.default != () and name == key.name else {})}


def _item(item: Item) -> Schema:
    if item is Item.FLAG:
        return {"type": "boolean"}
    if item is Item.SHEET:
        return {"type": "string", "examples": list(builtin_names())}
    return {"enum": list(WORDS[item])} if item in WORDS else {"type": "string", "minLength": 1}
