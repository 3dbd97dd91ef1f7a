"""A link that leads nowhere is shown in the file in which it was written."""

from __future__ import annotations

from plugins.publish.audit import Fault
from plugins.publish.origin import located

TEXTS = {
    "content/a/text.md": 'one\n[x](../b/9.html) and [y](../b/1.html#p9 "title")',
    "content/b/text.md": "[x](../b/9.html)",
    "content/pages/about.md": "Title: About\n\n[x](a/9.html)",
    "content/a/witnesses/D.txt": "[x](../b/9.html)",
}


def test_a_link_of_a_document_is_found_in_its_own_files() -> None:
    (problem,), others = located([Fault("a/2.html", "leads nowhere", "../b/9.html")], TEXTS)
    assert (problem.path, problem.line, problem.column) == ("content/a/text.md", 2, 5)
    assert others == []


def test_a_link_on_several_pages_is_shown_once() -> None:
    faults = [Fault(page, "no place", "../b/1.html#p9", "p1") for page in ("a/1.html", "a/2.html")]
    (problem,), _ = located(faults, TEXTS)
    assert (problem.column, problem.hint) == (26, "did you mean #p1?")


def test_a_link_of_an_ordinary_page_is_found_there() -> None:
    (problem,), _ = located([Fault("about.html", "leads nowhere", "a/9.html")], TEXTS)
    assert (problem.path, problem.line) == ("content/pages/about.md", 3)


def test_what_no_editor_has_written_stays_a_fault_of_the_page() -> None:
    faults = [Fault("a/1.html", "the id 'x' stands 2 times"), Fault("a/1.html", "no", "#e1")]
    assert located(faults, TEXTS) == ([], faults)
