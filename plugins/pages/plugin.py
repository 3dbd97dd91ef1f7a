"""Door of the pages: the generator that renders the edition's pages with the theme."""

from __future__ import annotations

from pathlib import Path

from jinja2 import StrictUndefined
from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.edition.places import changes_in
from plugins.edition.reading import contents, edited, language_of, leaves
from plugins.pages import notes, registers, source, spoken
from plugins.pages.dates import in_words
from plugins.pages.feed import feed
from plugins.pages.site import File, Page, Site, pages

FILTERS = {
    "name_of": lambda value: type(value).__name__,
    "in_words": in_words,
    "spoken": spoken.dots,
    "language_name": spoken.language,
    "edited": edited,
    "leaves": lambda block: list(leaves(contents(block))),
    "note_references": notes.references,
    "series": notes.series,
    "language_of": language_of,
    "runs": source.runs,
    "page_of": source.page,
    "linkable": registers.linkable,
    "entry": registers.entry,
    "title_of": registers.title,
    "mention_id": registers.anchor,
    "note_prefix": registers.note_prefix,
    "changes": lambda block: list(changes_in(block)),
}


def environment(generator: Generator) -> None:
    """Make the theme escape by default, refuse undefined names, and know the model's classes."""
    generator.env.autoescape = True
    generator.env.undefined = StrictUndefined
    generator.env.filters.update(FILTERS)


class EditionGenerator(Generator):  # type: ignore[misc]
    """Writes home, search, 404, and every page of every document."""

    def generate_output(self, writer: Writer) -> None:
        """Render every page from its own small context."""
        site, documents = self.context["site"], self.context["documents"]
        for page in pages(site, documents):
            match page:
                case Page(path, template, context):
                    writer.write_file(path, self.get_template(template), context)
                case File(path, text):
                    file = Path(self.output_path) / path
                    file.parent.mkdir(exist_ok=True)
                    file.write_text(text, encoding="utf-8", newline="")
        if site.url:
            feed(site, documents, self.output_path)


def share(generators: list[Generator]) -> None:
    """Give all pages, ordinary Pelican pages too, what the common template needs."""
    context, settings = generators[0].context, generators[0].settings
    found = sorted((page.title, page.save_as) for page in context.get("pages", []))
    name, description = settings["SITENAME"], settings["SITEDESCRIPTION"]
    url = settings["SITEURL"] if settings.get("PUBLISH") else ""
    context["document"] = None
    context["site"] = Site(name, description, url, tuple(found), context["registers"])


def _generator(pelican: object) -> type[Generator]:
    return EditionGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.generator_init.connect(environment)
    signals.get_generators.connect(_generator)
    signals.all_generators_finalized.connect(share)
