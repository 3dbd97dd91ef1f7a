"""Texts such as an editor may have before him, for the properties that hold of all of them."""

from __future__ import annotations

import re

from hypothesis import strategies as st

WORDS = st.sampled_from(
    [
        "masses",
        "Partei",
        "вопрос",
        "λόγος",
        "work.",
        "“adored.”",
        "1917.",
        "12bis.",
        "IV",
        "3)",
        "§",
    ]
)
DOTS = st.sampled_from(["...", ". . .", ". . . .", ".. . .", ". ...", "…", "[…]", "(...)", ".."])
SIGNS = st.sampled_from(
    ["[", "]", "(", ")", "*", "**", "_", "`", "\\", "<", ">", "&amp;", "{", "}", "^", "!", "#", "~"]
)
TOKENS = WORDS | DOTS | SIGNS | st.text(st.characters(exclude_categories=["C", "Z"]), max_size=3)
SPACES = st.sampled_from(["", " ", " ", " ", "\n"])
# Paragraphs of anything that can stand in a text, as its source prints it
PLAIN = st.lists(st.tuples(TOKENS, SPACES), min_size=1, max_size=12).map(
    lambda pairs: "".join(token + space for token, space in pairs)
)
MARKS = st.sampled_from(
    [
        '[teh]{.sic corr="the"}',
        '[.. . .]{.sic corr=". . . ."}',
        "[. . .]{.ellipsis by=T}",
        "[...]{.pause}",
        "[…]{.omitted reason=editorial}",
        "[and]{.supplied from=T}",
        "[^e-x]",
        "*italic*",
        "[a link](https://example.org)",
        "`code`",
        "{++ ++}",
        "{--old--}",
        "{~~old~>[. . .]{.ellipsis}~~}",
        "{==these==}{>>why …<<}",
        "{--. . .--}",
        "{: .thesis n=2 cert=low}",
        "{: .heading}",
        "[^e-x]: a note",
        "<b>",
        "https://example.org/a...b",
    ]
)
# What may stand in text.md: plain text, marks whole and broken, in any number of blocks
BODIES = st.lists(
    st.tuples(TOKENS | MARKS, SPACES | st.sampled_from(["\n\n", "\n\n\n1. "])), max_size=20
).map(lambda pairs: "".join(token + space for token, space in pairs))


def escaped(text: str) -> str:
    """Write a text so that Markdown reads it as it stands; dots are left to be read as dots.

    White space at the ends of lines goes, for no escape can keep it.
    """
    lines = [line.strip() for line in text.split("\n")]
    return re.sub(r"([\\`*_{}\[\]()<>#+!-])", r"\\\1", "\n".join(filter(None, lines)))
