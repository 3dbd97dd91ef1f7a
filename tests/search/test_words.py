"""What Python has indexed, the reader's browser finds: the two sides agree on every word."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from subprocess import PIPE
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.search.folding import fold
from plugins.search.schemes import scheme_of, term
from plugins.search.words import BREAK, terms, words
from tests.conftest import ROOT
from tests.search.suffixes import LETTERS, SUFFIXES

Browser = Callable[[str, object], list[Any]]
SCHEMES = ("", "en", "de", "fr", "ru", "la")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Ask the site's words.js, in Node."""
    command = ["node", str(Path(__file__).parent / "words.mjs")]
    with subprocess.Popen(command, stdin=PIPE, stdout=PIPE, text=True) as process:
        asked, answers = process.stdin, process.stdout
        assert asked
        assert answers

        def ask(question: str, given: object) -> list[Any]:
            print(json.dumps([question, given]), file=asked, flush=True)
            answer: list[Any] = json.loads(answers.readline())
            return answer

        yield ask


def bare(text: str) -> list[str]:
    """Return the words of a text without their positions."""
    return [word for word, _ in words(text)]


@pytest.fixture(scope="module")
def signs(browser: Browser) -> list[str]:
    """Every sign of Unicode that both sides know."""
    ours = [chr(n) for n in range(sys.maxunicode + 1)]
    ours = [sign for sign in ours if unicodedata.category(sign) not in {"Cn", "Co", "Cs"}]
    return [s for s, known in zip(ours, browser("assigned", ours), strict=True) if known]


@pytest.fixture(scope="module")
def vocabulary() -> set[str]:
    """Return every word of every text in the repository."""
    files = [
        *ROOT.glob("content/**/*.*"),
        *ROOT.glob("tests/**/*.txt"),
        *ROOT.glob("tests/**/*.md"),
    ]
    texts = [file.read_text(encoding="utf-8", errors="replace") for file in files if file.is_file()]
    return {word for text in texts for word in bare(text)}


def made(language: str) -> set[str]:
    """Return stems with one or two suffixes of a language, folded."""
    draw = random.Random(1926)
    suffixes = SUFFIXES[language]
    found = set()
    for _ in range(20_000):
        start = "".join(draw.choices(LETTERS[language], k=draw.randint(0, 7)))
        found.add(fold(start + draw.choice(suffixes) + draw.choice(["", "", *suffixes])))
    return found


def test_every_sign_of_unicode_is_folded_and_cut_alike(signs: list[str], browser: Browser) -> None:
    texts = [f"a{sign}'и{sign}{sign}b {sign}" for sign in signs]
    folded = browser("folded", texts)
    found = browser("words", texts)
    rows = zip(texts, folded, found, strict=True)
    assert len(texts) > 140_000
    assert [t for t, f, w in rows if fold(t) != f or words(t) != [(x, at) for x, at, *_ in w]] == []


def test_a_folded_sign_is_folded(signs: list[str]) -> None:
    assert [sign for sign in signs if fold(fold(sign)) != fold(sign)] == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_word_has_the_same_term_on_both_sides(
    scheme: str, vocabulary: set[str], browser: Browser
) -> None:
    known = sorted(vocabulary | made(scheme if scheme in SUFFIXES else "en"))
    assert len(known) > 16_000
    assert [term(word, scheme) for word in known] == browser("terms", [scheme, known])


@pytest.mark.parametrize("word", ["day", "always", "today", "may", "try", "publishing", "yes"])
def test_words_that_lunr_py_alone_would_lose_are_stemmed_as_in_lunr_js(
    word: str, browser: Browser
) -> None:
    assert browser("terms", ["en", [word]]) == [term(word, "en")]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_sign_of_unicode_has_the_same_term_on_both_sides(
    scheme: str, signs: list[str], browser: Browser
) -> None:
    known = sorted({word for sign in signs for word in bare(f"vj{sign}eesъ")})
    found = [term(word, scheme) for word in known]
    assert found == browser("terms", [scheme, known])
    assert all(found)


HARD = st.text(
    st.one_of(
        st.characters(exclude_categories=("Cn", "Cs")),
        st.sampled_from("aIiſßﬁ½Œ'’ʼ-—\xad\u200b\u200d\u2011 \n\x1f\u0301\u0306\u3099иИйё"),
        st.sampled_from("がカｶﾞー々〇漢㍿한ㅎㅏᄒᆞᆫᄀ가ﾡￂ𠀀𛀁"),
    ),
    max_size=24,
)


@given(HARD)
def test_any_text_has_the_same_words_on_both_sides(browser: Browser, text: str) -> None:
    assert [fold(text)] == browser("folded", [text])
    (found,) = browser("words", [text])
    assert words(text) == [(word, at) for word, at, *_ in found]
    units = len(text.encode("utf-16-le")) // 2
    assert all(0 <= start < end <= units for *_, start, end in found)
    assert all(one[2] <= other[2] for one, other in pairwise(found))


@given(HARD)
def test_a_folded_text_is_folded(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(HARD, HARD)
def test_a_break_parts_words_and_counts_as_one(one: str, other: str) -> None:
    reached = len(words(one)) + one.count(BREAK) + 1
    both = [*words(one), *((word, at + reached) for word, at in words(other))]
    assert words(one + BREAK + other) == both


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lenin's instructions", ["lenin", "instructions"]),
        ("workers' papers, calendars", ["workers", "papers", "calendars"]),
        ("social-democratic—workers/peasants", ["social", "democratic", "workers", "peasants"]),
        ("l’État", ["etat"]),
        ("ſancte Œuvre Straße", ["sancte", "oeuvre", "strasse"]),
        ("co\xadope\xadra\xadtion non\u2011stop", ["cooperation", "non", "stop"]),
        ("Qurʾān, oblastʹ, hawaiʻi", ["quran", "oblast", "hawaii"]),
        ("8\xa0March\u200b1926", ["8", "march", "1926"]),
        ("Йод, ёлка, Пётр", ["йод", "елка", "петр"]),
        ("и\u0306од", ["йод"]),
        ("λόγος ΛΌΓΟΣ", ["λογοσ", "λογοσ"]),
        ("שָׁלוֹם", ["שלום"]),
        ("كِتَـــاب", ["كتاب"]),
        ("__proto__ constructor", ["proto", "constructor"]),
        ("il l'a dit", ["il", "a", "dit"]),
        ("rock 'n' roll, d'aujourd'hui", ["rock", "n", "roll", "aujourd", "hui"]),
        ("'a' ’tis o'clock's", ["a", "tis", "clock"]),
    ],
)
def test_words_are_cut_and_folded_as_a_reader_types_them(text: str, expected: list[str]) -> None:
    assert bare(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("天地玄黃。", ["天地", "地玄", "玄黃", "黃"]),
        ("孟子曰:仁", ["孟子", "子曰", "曰", "仁"]),
        ("がｶﾞか\u3099", ["がガ", "ガが", "が"]),
        ("한국 사람", ["한국", "국", "사람", "람"]),
        ("Lenin列寧1926", ["lenin", "列寧", "寧", "1926"]),
        ("𠀀金\uf90a", ["𠀀金", "金金", "金"]),
    ],
)
def test_signs_without_spaces_between_words_are_taken_by_pairs(
    text: str, expected: list[str]
) -> None:
    assert bare(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("die Straße\xad", ["die", "Straße\xad"]),
        ("l’État", ["État"]),
        ("cafe\u0301 noir", ["cafe\u0301", "noir"]),
        ("𝐀𝐁 x", ["𝐀𝐁", "x"]),
        ("天地", ["天", "地"]),
        ("ﬁn, ½", ["ﬁn", "½", "½"]),
        ("ab\x1fcd", ["ab", "cd"]),
    ],
)
def test_a_word_is_marked_where_it_stands_in_the_text(
    text: str, expected: list[str], browser: Browser
) -> None:
    (found,) = browser("words", [text])
    units = text.encode("utf-16-le")
    places = [units[2 * start : 2 * end].decode("utf-16-le") for *_, start, end in found]
    assert places == expected


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "workers", "worker's"),
        ("de", "Größen", "groſse"),
        ("de-1901", "Arbeiter", "Arbeitern"),
        ("fr", "organisée", "organiser"),
        ("fr", "ORGANISEES", "organisé"),
        ("ru", "рабочій", "рабочий"),
        ("ru-petr1708", "Совѣтъ", "советы"),
        ("ru", "Ѳеодоръ", "Феодора"),
        ("la", "Vniuersitas", "universitas"),
        ("la", "ejus", "eius"),
        ("en-emodeng", "haue", "have"),
        ("fr-1606nict", "iour", "jour"),
    ],
)
def test_forms_of_one_word_have_one_term(language: str, one: str, other: str) -> None:
    scheme = scheme_of(language)
    assert [found for found, _ in terms(one, scheme)] == [
        found for found, _ in terms(other, scheme)
    ]


@pytest.mark.parametrize(
    ("language", "scheme"),
    [
        ("en-GB", "en"),
        ("DE", "de"),
        ("fr-CA", "fr"),
        ("ru-Latn", "ru"),
        ("gmh", "la"),
        ("la-x-medieval", "la"),
        ("it", ""),
        ("grc", ""),
        ("lat", ""),
        ("", ""),
    ],
)
def test_a_language_has_a_scheme(language: str, scheme: str) -> None:
    assert scheme_of(language) == scheme


def test_no_scheme_leaves_words_as_they_are(vocabulary: set[str]) -> None:
    assert all(term(word, "") == word for word in vocabulary)
