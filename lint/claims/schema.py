"""The sheet format as a JSON Schema, for editors that complete and check YAML."""

from __future__ import annotations

from typing import Any

from lint.claims.kinds import KINDS
from lint.sheet import Sheet

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, Any]:
    """The published schema of sheets (draft 2020-12); it describes a file as authors write it.

    It knows shapes only. That ids lead somewhere and that values agree with each other is `load`'s to say.
    """
    schema = Sheet.model_json_schema()
    for model in KINDS.values():
        definition = schema["$defs"][model.__name__]
        del definition["properties"]["id"]  # it is the key that the claim stands under
        definition["required"].remove("id")
    for definition in (schema, *schema["$defs"].values()):
        _tidy(definition)
    return {"$schema": _DIALECT, **schema}


def _tidy(definition: dict[str, Any]) -> None:
    if "description" in definition:
        definition["description"] = " ".join(definition["description"].split())
    for field in definition.get("properties", {}).values():
        field.pop("title", None)  # pydantic repeats the key there
        field.pop("discriminator", None)
