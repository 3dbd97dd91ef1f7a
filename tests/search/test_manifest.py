"""The files of the search: what the browser is told before it loads any of the index."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from plugins.edition.inline import Place
from plugins.edition.model import Document
from plugins.edition.register import Register, RegisterEntry
from plugins.search.coding import numbers
from plugins.search.manifest import files, runs
from plugins.search.works import of_document, of_page

CALL = re.compile(r"omissis\.(\w+)\((.*)\)\n", re.DOTALL)


def data(text: str) -> tuple[str, list[Any]]:
    """Return the function that a script calls, and what it hands over."""
    call = CALL.fullmatch(text)
    assert call, text[:80]
    return call[1], json.loads(f"[{call[2]}]")


@pytest.fixture(scope="module")
def written(documents: list[Document]) -> dict[str, str]:
    works = [of_document(document) for document in documents]
    entry = RegisterEntry("person", "lenin", "Lenin", "Lenin", "", "", "", "", "", Place(1, 1))
    register = Register("person", "content/registers/persons.yaml", (entry,))
    return dict(files([*works, of_page("About", "about.html", "<p>Of it.</p>")], [register]))


@pytest.fixture(scope="module")
def manifest(written: dict[str, str]) -> dict[str, Any]:
    name, (table,) = data(written["index.js"])
    assert name == "index"
    assert isinstance(table, dict)
    return table


def test_every_file_of_the_manifest_is_there(
    written: dict[str, str], manifest: dict[str, Any]
) -> None:
    names = re.findall(".{6}", manifest["names"])
    assert len(names) == len(manifest["shards"])
    wanted = {"index.js", f"{manifest['words']}.js", f"{manifest['registers'][0][1]}.js"}
    wanted |= {f"{name}{kind}.js" for name in names for kind in ("", "p", "f")}
    assert wanted == {name for name in written if "/" not in name}
    for work in manifest["works"]:
        assert f"{work[4]}/0.js" in written


def test_every_script_hands_over_data_under_its_own_name(written: dict[str, str]) -> None:
    for file, text in written.items():
        function, given = data(text)
        own = file.removesuffix(".js")
        own = own[:-1] if function in ("places", "forms") else own
        assert function == "index" or given[0] == own


def test_a_work_lists_the_numbers_that_its_source_has(manifest: dict[str, Any]) -> None:
    rows = {work[0]: work for work in manifest["works"]}
    assert rows["1926-03-08-organization"][3] == "1:2,4:5,8"
    assert rows["1926-03-08-organization"][7] == "D T"
    assert rows["about.html"][3] == ""


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["1", "2", "3"], "1:3"),
        (["1", "2", "2a", "3"], "1:2,2a,3"),
        (["I", "II"], "I,II"),
        (["9", "10", "1"], "9:10,1"),
        (["2.01", "2.02"], "2.01,2.02"),
        ([], ""),
    ],
)
def test_numbers_that_follow_each_other_are_a_run(given: list[str], expected: str) -> None:
    assert runs(given) == expected


def test_the_file_of_all_words_has_them_by_shard(
    written: dict[str, str], manifest: dict[str, Any]
) -> None:
    _, (_, words) = data(written[f"{manifest['words']}.js"])
    assert [row.split(" ")[0] for row in words] == manifest["shards"]


def test_an_entry_of_a_register_knows_the_theses_that_mention_it(
    written: dict[str, str], manifest: dict[str, Any]
) -> None:
    ((kind, name, label),) = manifest["registers"]
    assert (kind, label) == ("person", "Persons")
    _, (_, rows) = data(written[f"{name}.js"])
    ((key, shown, refs),) = rows
    assert (key, shown) == ("lenin", "Lenin")
    assert list(numbers(refs.encode()))


def test_the_same_texts_give_the_same_files(documents: list[Document]) -> None:
    works = [of_document(document) for document in documents]
    assert dict(files(works, [])) == dict(files(works, []))
