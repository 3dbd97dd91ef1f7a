"""OpenSearch: what a browser reads to offer this search in its own box."""

from __future__ import annotations

from xml.etree import ElementTree

NAME = "opensearch.xml"
NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/"  # OpenSearch 1.1, draft 6
SHORT, LONG = 16, 1024  # the most characters that ShortName and Description may have


def description(name: str, about: str, url: str) -> str:
    """Return the description of the search of the site that is published at `url`."""
    ElementTree.register_namespace("", NAMESPACE)
    root = ElementTree.Element(f"{{{NAMESPACE}}}OpenSearchDescription")
    for tag, text in (
        ("ShortName", name[:SHORT]),
        ("Description", about[:LONG]),
        ("InputEncoding", "UTF-8"),
        ("OutputEncoding", "UTF-8"),
    ):
        ElementTree.SubElement(root, f"{{{NAMESPACE}}}{tag}").text = text
    results = {"type": "text/html", "template": f"{url}/search.html?q={{searchTerms}}"}
    ElementTree.SubElement(root, f"{{{NAMESPACE}}}Url", results)
    icon = {"width": "16", "height": "16", "type": "image/svg+xml"}
    ElementTree.SubElement(root, f"{{{NAMESPACE}}}Image", icon).text = f"{url}/theme/icon.svg"
    own = {"type": "application/opensearchdescription+xml", "rel": "self"}
    ElementTree.SubElement(root, f"{{{NAMESPACE}}}Url", own, template=f"{url}/{NAME}")
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, "unicode") + "\n"
