"""Markdown for ordinary pages (content/pages/*.md), with nothing in it that could do harm.

Raw HTML is shown as text; an address with a scheme other than https, http or mailto, or one of
Pelican's own forms that reach for files ({static}, {attach}), stops the build.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from plugins.reader.markdown import allowed


class RefusedError(ValueError):
    """An address that a page may not link to."""


class _Addresses(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter():
            for name in ("href", "src"):
                address = element.get(name)
                if address is not None and not self._fits(address):
                    message = (
                        f"E152 the address {address!r} is not allowed; write a relative address, "
                        "or one that begins with https:, http: or mailto:"
                    )
                    raise RefusedError(message)

    def _fits(self, address: str) -> bool:
        return allowed(address) or address.startswith("{filename}")


class Ordinary(Extension):
    """Takes raw HTML out of Python-Markdown and looks at every address."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Change the given Markdown instance."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(_Addresses(md), "addresses", 0)
