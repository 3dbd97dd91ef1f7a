"""Settings of the site; `omissis build` reads this file, and so does `pelican --fatal warnings`."""

import os
import sys
from pathlib import Path

from jinja2 import StrictUndefined

ROOT = Path(__file__).parent
sys.path.insert(0, str(ROOT))  # the plugins are named in full, below

SITENAME = "Omissis"
SITEDESCRIPTION = (
    "Documents known here only in extract, edited so that every cut and every change shows."
)
TIMEZONE = "UTC"
LOCALE = "C"  # whatever the machine has: the site is the same everywhere
DEFAULT_LANG = "en"
PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"

# `omissis build --publish URL` sets both; with `pelican` alone: SITEURL=https://… PUBLISH=1
SITEURL = os.environ.get("SITEURL", "").rstrip("/")
PUBLISH = os.environ.get("PUBLISH") == "1"
RELATIVE_URLS = True

PLUGINS = [  # in the order of the flow
    "plugins.publish.plugin",  # a staging folder before, checks and the swap after
    "plugins.reader.plugin",  # content/*/text.md -> documents
    "plugins.criticism.plugin",  # documents against their transcriptions
    "plugins.checks.plugin",  # what an editor should know of each document
    "plugins.pages.plugin",  # documents -> pages
    "plugins.search.plugin",  # documents -> the index
]

# Every word of the texts with its places, as pages: True, False, or None, which is
# True as long as all texts together have no more than 20,000 running words
CONCORDANCE: bool | None = None

# Theses are not articles; ordinary pages are content/pages/*.md, each at <name>.html
ARTICLE_PATHS: list[str] = []
PAGE_PATHS = ["pages"]
PAGE_URL = PAGE_SAVE_AS = "{slug}.html"
SLUGIFY_SOURCE = "basename"
STATIC_PATHS: list[str] = []
READERS = {"rst": None, "html": None}
DIRECT_TEMPLATES: list[str] = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
CACHE_CONTENT = LOAD_CONTENT_CACHE = False
MARKDOWN = {"extensions": ["plugins.reader.ordinary:Ordinary"], "output_format": "html"}

JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
}

# Third-party files of the theme come from npm, pinned in package-lock.json
NPM = ROOT / "node_modules"
THEME_STATIC_PATHS = [
    "static",
    str(NPM / "lunr/lunr.min.js"),
    str(NPM / "@fontsource/eb-garamond/files/eb-garamond-latin-400-normal.woff2"),
    str(NPM / "@fontsource/eb-garamond/files/eb-garamond-latin-400-italic.woff2"),
]
