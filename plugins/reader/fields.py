"""Take the values of a front matter one by one, each with the checks that it needs."""

from __future__ import annotations

import datetime
import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass

import edtf
from pyparsing import ParseException

from plugins.edition.errors import Edit, Problem
from plugins.edition.names import LANGUAGE, LANGUAGE_HINT, nearest
from plugins.reader.frontmatter import Value

URL = re.compile(r"https?://[^\s/?#@\\]+(?:[/?#]\S*)?")
MISSING = Value(0, 0)


@dataclass(slots=True)
class Fields:
    """A mapping of the front matter, and where its problems go."""

    path: str
    mapping: Value
    problems: list[Problem]

    def known(self, *keys: str) -> None:
        """Record every key that is not one of these."""
        given = {key.text for key, _ in self.mapping.entries or ()}
        for key, _ in self.mapping.entries or ():
            if key.text not in keys:
                near = difflib.get_close_matches(key.text, keys, 1)
                hint = f"did you mean '{near[0]}'?" if near else f"known are {', '.join(keys)}"
                free = [known for known in keys if known not in given]
                self.fault(key, "E113", f"the key '{key.text}' is not known", hint, free)

    def value(self, key: str) -> Value:
        """Return the value of a key, MISSING where it is not given."""
        return next((v for k, v in self.mapping.entries or () if k.text == key), MISSING)

    def text(self, key: str, *, required: str = "") -> str:
        """Return a string; "" where it is missing, empty or 'unknown'.

        `required` is the example that the message gives where the key must be there.
        """
        value = self.value(key)
        if value.is_mapping:
            self.fault(value, "E113", f"'{key}' takes one value, not several", "")
            return ""
        if required and value.text in ("", "unknown"):
            where = value if value is not MISSING else self.mapping
            hint = f"add '{key}: {required}'"
            self.fault(where, "E110", f"'{key}' is missing", hint)
        return "" if value.text == "unknown" else value.text

    def choice(self, key: str, choices: tuple[str, ...], default: str = "") -> str:
        """Return one of the given words; the default (or the first) where it is not given."""
        text = self.text(key, required="" if default else choices[0])
        if text and text not in choices:
            hint = f"choose {', '.join(choices)}"
            value = self.value(key)
            self.fault(value, "E113", f"'{text}' is no value for '{key}'", hint, choices)
        return text if text in choices else default or choices[0]

    def language(self, key: str, *, required: str = "") -> str:
        """Return a language by its BCP 47 tag."""
        text = self.text(key, required=required)
        if text and not LANGUAGE.fullmatch(text):
            self.fault(self.value(key), "E113", f"'{text}' is no language", LANGUAGE_HINT)
        return text

    def url(self, key: str) -> str:
        """Return a full web address; "" where it is none."""
        text = self.text(key)
        if not text or URL.fullmatch(text):
            return text
        hint = "write the whole address: https://…"
        self.fault(self.value(key), "E113", f"'{text}' is no web address", hint)
        return ""

    def date(self, key: str) -> str:
        """Return a date in EDTF (ISO 8601-2), levels 0 to 2."""
        text = self.text(key)
        try:
            good = not text or edtf.parse_edtf(text) is not None
        except (ParseException, ValueError):
            good = False
        if not good or "0000" in text:
            hint = "write 1926-03-08, 1926-03, 1926, 1926~ (about) or 1926/1927 (EDTF)"
            self.fault(self.value(key), "E111", f"'{text}' is no date", hint)
        return text

    def day(self, key: str) -> str:
        """Return one day of the calendar, ISO 8601."""
        text = self.text(key)
        try:
            return datetime.date.fromisoformat(text).isoformat() if text else ""
        except ValueError:
            hint = "write a day such as 2026-11-22"
            self.fault(self.value(key), "E111", f"'{text}' is no day", hint)
            return ""

    def fault(
        self, value: Value, code: str, message: str, hint: str, known: Iterable[str] = ()
    ) -> None:
        """Record a problem at a value; if it is near one of the known words, that mends it."""
        line, column = value.line, value.column
        length = max(1, len(value.text.split("\n")[0]))
        near = nearest(value.text, known) if value.plain else ""
        mend = Edit(self.path, line, column, len(value.text), near) if near else None
        self.problems.append(Problem(self.path, line, column, code, message, hint, length, mend))
