from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
import yaml

pytest.importorskip("hatchling")


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The files in the wheel."""
    from hatchling.builders.wheel import WheelBuilder

    root = Path(__file__).parents[2]
    (wheel,) = WheelBuilder(str(root)).build(directory=str(tmp_path_factory.mktemp("wheel")), versions=["standard"])
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_wheel_holds_every_module_and_all_data(names: set[str], root: Path) -> None:
    package = {
        file.relative_to(root).as_posix()
        for file in (root / "lint").rglob("*")
        if file.is_file() and file.suffix != ".pyc" and "_claims" not in file.parts
    }
    assert package <= names


def test_the_wheel_holds_the_built_in_sheets(names: set[str], root: Path) -> None:
    sheets = {f"lint/_claims/{file.name}" for file in (root / "claims").iterdir()}
    assert sheets
    assert sheets <= names


def test_the_wheel_holds_nothing_of_the_workshop(names: set[str]) -> None:
    assert all(name.startswith(("lint/", "factlint-")) for name in names)


def test_the_hooks_are_what_pre_commit_reads(root: Path) -> None:
    hooks = {hook["id"]: hook for hook in yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text())}
    assert set(hooks) == {"factlint", "factlint-claims"}
    for hook in hooks.values():
        assert hook["language"] == "python"
        assert hook["require_serial"] is True
        assert hook["minimum_pre_commit_version"]
