"""How a browser takes the search into its own box (OpenSearch 1.1, draft 6)."""

from __future__ import annotations

from lxml import etree

from plugins.search.opensearch import description

SPACE = {"o": "http://a9.com/-/spec/opensearch/1.1/"}
URL = "https://example.org/edition"


def described(name: str = "Omissis", about: str = "Documents.") -> etree._Element:
    """Return the description as a browser reads it."""
    return etree.fromstring(description(name, about, URL).encode())


def test_it_says_what_the_site_is_called_and_where_the_words_go() -> None:
    root = described()
    assert root.tag == "{http://a9.com/-/spec/opensearch/1.1/}OpenSearchDescription"
    assert root.findtext("o:ShortName", namespaces=SPACE) == "Omissis"
    assert root.findtext("o:Description", namespaces=SPACE) == "Documents."
    (page,) = root.xpath("o:Url[@type='text/html']", namespaces=SPACE)
    assert page.get("template") == f"{URL}/search.html?q={{searchTerms}}"
    assert page.get("rel", "results") == "results"


def test_it_says_where_it_is_itself_so_that_it_can_be_renewed() -> None:
    (own,) = described().xpath("o:Url[@rel='self']", namespaces=SPACE)
    assert own.get("type") == "application/opensearchdescription+xml"
    assert own.get("template") == f"{URL}/opensearch.xml"


def test_it_has_an_icon_of_the_site() -> None:
    (icon,) = described().xpath("o:Image", namespaces=SPACE)
    assert icon.text == f"{URL}/theme/icon.svg"
    assert icon.get("type") == "image/svg+xml"


def test_names_keep_to_the_lengths_of_the_standard_and_are_plain_text() -> None:
    root = described("Theses & <Resolutions> of 1926", "a" * 2000)
    assert root.findtext("o:ShortName", namespaces=SPACE) == "Theses & <Resolu"
    assert len(root.findtext("o:Description", namespaces=SPACE) or "") == 1024
