"""What can be found."""

from __future__ import annotations

from plugins.edition.model import Document
from plugins.search.index import of_document, of_page
from tests.reader.desk import read_body


def test_a_document_is_found_by_its_title_and_each_thesis_by_its_text(
    documents: list[Document],
) -> None:
    (resolution,) = (document for document in documents if document.key.startswith("1926"))
    work = of_document(resolution)
    assert [item.thesis for item in work.items] == ["", "1", "2", "4", "5", "8"]
    assert work.items[0].title == "Resolution on organizing work among the masses"
    anchors = [anchor for anchor, _ in work.items[2].passages]
    assert anchors == ["p1", "p2"]


def test_an_ordinary_page_is_found_by_the_text_that_its_html_shows() -> None:
    html = "<p>Made by <em>hand</em> &amp; eye.</p><ul><li>one</li></ul><script>evil()</script>"
    work = of_page("About", "about.html", html)
    assert work.address == "about.html"
    assert work.items[0].passages == (("", "Made by hand & eye."), ("", "one"))


def test_what_is_only_proposed_is_not_found_and_what_stands_is() -> None:
    document, _ = read_body("1. The {~~broad~>organized~~} masses {>>which?<<}{++alone++}.")
    (_, text) = of_document(document).items[1].passages[0]
    assert text == "The broad masses ."
