"""The three sentences that keep the house in order, read off the imports themselves."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PLUGINS = Path(__file__).parent.parent / "plugins"
FILES = sorted(PLUGINS.rglob("*.py"))
ROOMS = sorted(path.parent.name for path in PLUGINS.glob("*/__init__.py"))


def imports(source: str) -> Iterator[str]:
    """Yield the full name of every module that a source imports."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            assert node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def room(module: str) -> str:
    """Return the room that a module of ours is in."""
    return module.split(".")[1]


def faults(own: str, name: str, source: str) -> list[str]:
    """Return what a file imports against the rules: `own` is its room, `name` its name."""
    found = []
    for module in imports(source):
        top = module.split(".")[0]
        if top == "plugins":
            if room(module) not in (own, "edition"):
                found.append(f"{own} imports {module}")
        elif own == "edition" and top not in sys.stdlib_module_names:
            found.append(f"edition imports {module}")
        elif top == "pelican" and name != "plugin.py":
            found.append(f"{name} imports Pelican")
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PLUGINS)))
def test_a_room_imports_itself_and_edition_and_only_a_door_imports_pelican(path: Path) -> None:
    own = path.parent.name
    assert faults(own, path.name, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("own", "name", "source"),
    [
        ("edition", "model.py", "import yaml"),
        ("edition", "model.py", "from plugins.reader.document import read"),
        ("pages", "cuts.py", "from plugins.search import words"),
        ("pages", "cuts.py", "from pelican import signals"),
    ],
)
def test_the_rule_sees_a_wrong_import(own: str, name: str, source: str) -> None:
    assert len(faults(own, name, source)) == 1


def test_every_room_has_work_to_do() -> None:
    for name in ROOMS:
        assert len(list((PLUGINS / name).glob("*.py"))) > 1, f"{name} is empty"


def test_files_stay_short() -> None:
    long = {
        str(path.relative_to(PLUGINS)): lines
        for path in FILES
        if (lines := sum(map(bool, path.read_text(encoding="utf-8").split("\n")))) > 200
    }
    assert long == {}
