"""The Atom feed of the documents; made only for a published site, for it needs full addresses."""

from __future__ import annotations

import datetime
from pathlib import Path

from feedgenerator import Atom1Feed

from plugins.edition.model import Document
from plugins.pages.site import Site

NAME = "feed.xml"


def feed(site: Site, documents: list[Document], folder: str) -> None:
    """Write one entry a document, the last revised first; those without `revised` are left out."""
    atom = Atom1Feed(
        title=site.name,
        link=f"{site.url}/",
        feed_url=f"{site.url}/{NAME}",
        description=site.description,
    )
    dated = [document for document in documents if document.revised]
    for document in sorted(dated, key=lambda document: document.revised, reverse=True):
        day = datetime.date.fromisoformat(document.revised)
        address = f"{site.url}/{document.key}/index.html"
        atom.add_item(
            title=document.title,
            link=address,
            unique_id=address,
            description="",
            updateddate=datetime.datetime.combine(day, datetime.time(), datetime.UTC),
        )
    with (Path(folder) / NAME).open("w", encoding="utf-8") as file:
        atom.write(file, "utf-8")
