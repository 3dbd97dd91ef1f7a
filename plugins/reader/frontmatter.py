"""Strict YAML, of a front matter or a register: a mapping whose every value keeps its place.

Values are strings, lists or mappings: no anchors, aliases, tags, merges or duplicate keys, so
that nothing is read but what stands there (`no`, `010` and `1:30` stay as they are written).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from plugins.edition.errors import Problem
from plugins.reader.decode import FORBIDDEN

FENCE = "---"
SURROGATE = re.compile("[\ud800-\udfff]")
SIZE = 64_000  # characters of a front matter
DEPTH = 20  # of brackets: YAML is quadratic in them


def _depth(head: str) -> int:
    """Return how deep brackets nest, counting those of the text of a value too."""
    depth = deepest = 0
    for character in head:
        depth += (character in "[{") - (character in "]}")
        deepest = max(deepest, depth)
    return deepest


@dataclass(frozen=True, slots=True)
class Value:
    """One value with its place in the file; exactly one of `text` and `entries` is used."""

    line: int
    column: int
    text: str = ""
    entries: tuple[tuple[Value, Value], ...] | None = None  # of a mapping: key and value
    block: str = ""  # of a block scalar (`|`): its lines as they stand, from the next line on
    plain: bool = False  # a word or words on one line, that stand there as they are

    @property
    def is_mapping(self) -> bool:
        """Say whether the value is a mapping."""
        return self.entries is not None


class MalformedError(Exception):
    """A front matter that cannot be read at all; carries the problems."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(problems)
        self.problems = list(problems)


def split(path: str, text: str) -> tuple[str, int]:
    """Return the YAML between the fences and the offset at which the body begins.

    An empty line stands in place of the first fence, so that lines are those of the file.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        hint = "begin the file with a line '---', then title: and language:, then '---'"
        raise MalformedError(Problem(path, 1, 1, "E114", "the file has no front matter", hint))
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == FENCE:
            head = "\n".join(["", *lines[1:number]])
            return head, sum(len(line) + 1 for line in lines[: number + 1])
    hint = "end the front matter with a second line '---'"
    raise MalformedError(Problem(path, 1, 1, "E114", "the front matter is never closed", hint, 3))


def parse(path: str, head: str, size: int = SIZE) -> Value:
    """Return the mapping of a YAML text; raise MalformedError with every fault of its form."""
    first = 1 + len(head) - len(head.lstrip("\n"))
    if len(head) > size or _depth(head) > DEPTH:
        hint = f"at most {size} characters, and brackets {DEPTH} deep"
        large = Problem(path, first, 1, "E115", "this is too large to read", hint)
        raise MalformedError(large)
    try:
        faults = _forbidden(path, head)
        node = yaml.compose(head, Loader=yaml.BaseLoader) if not faults else None
    except yaml.MarkedYAMLError as error:
        raise MalformedError(_syntax(path, error)) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        wrong = Problem(path, first, 1, "E115", "this is not YAML that can be read here")
        raise MalformedError(wrong) from error
    if faults:
        raise MalformedError(*faults)
    if not isinstance(node, yaml.MappingNode):
        message = "what stands here must be 'key: value' lines"
        raise MalformedError(Problem(path, first, 1, "E115", message))
    problems: list[Problem] = []
    value = _value(path, node, problems)
    if problems:
        raise MalformedError(*problems)
    return value


def _forbidden(path: str, head: str) -> list[Problem]:
    names = {yaml.AnchorToken: "an anchor", yaml.AliasToken: "an alias", yaml.TagToken: "a tag"}
    faults = []
    for token in yaml.scan(head, Loader=yaml.BaseLoader):
        if type(token) in names:
            mark = token.start_mark
            message = f"{names[type(token)]} is not allowed here"
            hint = "if the value begins with & * or !, put it in quotes"
            faults.append(Problem(path, mark.line + 1, mark.column + 1, "E116", message, hint))
    return faults


def _syntax(path: str, error: yaml.MarkedYAMLError) -> Problem:
    """Point at the opening quote or bracket where YAML points at the end of the file."""
    mark = error.context_mark or error.problem_mark
    what = ", ".join(filter(None, (error.context, error.problem)))
    hint = "a value with ': ', '#' or quotes in it must itself stand in quotes"
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return Problem(path, line, column, "E115", f"this is not YAML: {what}", hint)


def _block(node: yaml.ScalarNode) -> str:
    """Return the lines of a block scalar with their indentation, so that columns stay true."""
    if node.style not in ("|", ">") or not node.start_mark.buffer:
        return ""
    lines = node.start_mark.buffer.rstrip("\0").split("\n")
    return "\n".join(lines[node.start_mark.line + 1 : node.end_mark.line + 1])


def _value(path: str, node: yaml.Node, problems: list[Problem]) -> Value:
    line, column = node.start_mark.line + 1, node.start_mark.column + 1
    if isinstance(node, yaml.ScalarNode):
        if FORBIDDEN.search(node.value) or SURROGATE.search(node.value):
            message = "this value hides a control character"
            problems.append(Problem(path, line, column, "E104", message, "remove the escape"))
        plain = node.style is None and "\n" not in node.value
        return Value(line, column, node.value.strip(), block=_block(node), plain=plain)
    if not isinstance(node, yaml.MappingNode):
        hint = "write one value, or 'key: value' lines"
        problems.append(Problem(path, line, column, "E115", "a list cannot stand here", hint))
        return Value(line, column)
    entries: dict[str, tuple[Value, Value]] = {}
    for key_node, value_node in node.value:
        key = _value(path, key_node, problems)
        if key.text == "<<" or key.is_mapping:
            message = "merged or compound keys are not allowed"
            problems.append(Problem(path, key.line, key.column, "E116", message))
        elif key.text in entries:
            first = entries[key.text][0].line
            message = f"the key '{key.text}' stands twice, first on line {first}"
            problems.append(
                Problem(path, key.line, key.column, "E112", message, length=len(key.text))
            )
        entries[key.text] = key, _value(path, value_node, problems)
    return Value(line, column, entries=tuple(entries.values()))
