"""A transcription is cut into paragraphs, each in the thesis that it belongs to."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

from plugins.edition.errors import Report
from plugins.edition.witness import Transcription, WitnessParagraph
from plugins.reader.document import read
from plugins.reader.numbers import SCHEMES
from plugins.reader.transcriptions import paragraphs
from tests.reader.desk import read_body
from tests.reader.texts import BODIES


def cut(text: str, numbering: str = "arabic") -> list[tuple[str, str]]:
    """Return thesis and text of each paragraph of a witness that is not the base."""
    found = paragraphs(Transcription("witnesses/T.txt", text), SCHEMES[numbering])
    return [(paragraph.thesis, paragraph.text) for paragraph in found]


def theses(text: str, numbering: str = "arabic") -> list[str]:
    """Return the numbers of the theses that are found, in order."""
    return list(dict.fromkeys(thesis for thesis, _ in cut(text, numbering)))


def of_base(body: str, source: str) -> list[tuple[str, str]]:
    """Return thesis and text of each paragraph of the base of a text."""
    document, _ = read_body(body, source)
    return [(paragraph.thesis, paragraph.text) for paragraph in document.base_witness.paragraphs]


def test_a_paragraph_is_one_line_without_its_label_and_says_where_it_stands() -> None:
    text = "1. The broad\n  masses.\n\n\nMore of it.\n"
    assert paragraphs(Transcription("witnesses/T.txt", text), SCHEMES["arabic"]) == (
        WitnessParagraph("1", "The broad masses.", 1, 2),
        WitnessParagraph("1", "More of it.", 5, 5),
    )


def test_what_stands_before_the_first_label_is_in_no_thesis() -> None:
    assert cut("THESES\n\n1. One.") == [("", "THESES"), ("1", "One.")]


def test_a_witness_without_numbers_has_paragraphs_all_the_same() -> None:
    assert cut("One.\n\nTwo.") == [("", "One."), ("", "Two.")]


@pytest.mark.parametrize("text", ["", "\n", " \n\n\t\n", "\u00a0"])
def test_an_empty_witness_has_none(text: str) -> None:
    assert cut(text) == []


def test_a_number_with_nothing_after_it_says_that_its_thesis_is_there() -> None:
    assert cut("1.\n\n2.\n\nTwo.\n\n3.") == [("1", ""), ("2", "Two."), ("3", "")]


def test_a_thesis_that_a_witness_lacks_is_not_there() -> None:
    assert theses("1. One.\n\n4. Four.\n\n12a. Twelve.") == ["1", "4", "12a"]


def test_a_label_run_on_in_a_paragraph_opens_the_next_thesis() -> None:
    text = "7. God remits to His vicar, the priest. 8. The penitential canons.\n\n9. Therefore."
    assert cut(text) == [
        ("7", "God remits to His vicar, the priest."),
        ("8", "The penitential canons."),
        ("9", "Therefore."),
    ]


def test_several_labels_may_run_on_and_the_lines_stay_true() -> None:
    text = "1. One. 2. Two.\nMore “of\nit.” 3. Three."
    found = paragraphs(Transcription("witnesses/T.txt", text), SCHEMES["arabic"])
    assert [(p.thesis, p.first, p.last) for p in found] == [("1", 1, 1), ("2", 1, 3), ("3", 3, 3)]


@pytest.mark.parametrize(
    "text",
    [
        "7. It was done in the year 1517. The theses.",
        "7. So says thesis 8. The canons.",
        "7. On the first. 8. and more.",
        "7. See above. 9. The canons.",
        "7. See above. 8.5 The canons.",
        "7. What we want: 1. Peace. 8. Bread. 9. Land.",
    ],
)
def test_other_numbers_in_a_paragraph_are_text(text: str) -> None:
    assert len(cut(text + "\n\n9. The ninth.")) == 2


def test_a_number_in_a_paragraph_opens_none_where_it_opens_one_by_itself() -> None:
    text = "7. One. 8. The canons.\n\n8. The eighth."
    assert cut(text) == [("7", "One. 8. The canons."), ("8", "The eighth.")]


def test_a_reference_to_a_section_opens_none() -> None:
    text = "§ 3\n\nDas gilt. § 4 Abs. 2 bleibt.\n\n§ 5\n\nEnde."
    assert theses(text, "section") == ["3", "5"]


def test_a_year_at_the_head_of_a_paragraph_opens_none() -> None:
    assert theses("1. One.\n\n1917. That was the year.\n\n2. Two.") == ["1", "2"]
    assert theses("1. One.\n\n2. Two.\n\n1917. That was the year.") == ["1", "2"]


def test_a_list_within_a_thesis_opens_none() -> None:
    text = (
        "1. The first thesis, of some length.\n\n2. The second demands:\n\n1. peace,\n\n"
        "2. bread.\n\n3. The third thesis, of some length too."
    )
    assert cut(text)[1:4] == [
        ("2", "The second demands:"), ("2", "1. peace,"), ("2", "2. bread."),
    ]  # fmt: skip
    assert theses(text) == ["1", "2", "3"]


def test_a_table_of_contents_opens_none() -> None:
    text = "1. Peace\n\n2. Bread\n\n1. Of peace there is much to say.\n\n2. Of bread, too, much."
    assert cut(text) == [
        ("", "1. Peace"),
        ("", "2. Bread"),
        ("1", "Of peace there is much to say."),
        ("2", "Of bread, too, much."),
    ]


def test_notes_that_count_from_1_again_stay_in_the_last_thesis() -> None:
    assert theses("1. One.\n\n2. Two.\n\n3. Three.\n\n1. A note.\n\n2. Another.") == ["1", "2", "3"]


def test_decimal_numbers_may_count_as_an_outline_does() -> None:
    assert theses("1.9 Nine.\n\n1.10 Ten.\n\n2 Two.", "decimal") == ["1.9", "1.10", "2"]
    assert theses("2.01 A.\n\n2.0121 B.\n\n2.1 C.", "decimal") == ["2.01", "2.0121", "2.1"]


def test_the_second_of_two_counts_is_the_thesiss_number() -> None:
    text = "25. Qualem.\n\n1. [26] Optime facit. 2. [27] Hominem, ut 1. Co. XII.\n\n3. [28] Certum."
    assert theses(text, "double") == ["25", "26", "27", "28"]


@pytest.mark.parametrize(
    ("ours", "theirs", "text", "expected"),
    [
        ("arabic", "roman", "I. One.\n\nIVbis. Four.", ["1", "4bis"]),
        ("roman", "arabic", "1. One.\n\n4ter. Four.", ["I", "IVter"]),
        ("arabic", "double", "1. One.\n\n1. [26] Twenty-six.", ["1", "26"]),
        ("section", "parenthesis", "1) One.\n\n12a) Twelve.", ["1", "12a"]),
        ("arabic", "decimal", "1 One.\n\n2.01 Two.", ["1", "2.01"]),
    ],
)
def test_a_witness_may_print_its_numbers_in_a_way_of_its_own(
    ours: str, theirs: str, text: str, expected: list[str], tmp_path: Path
) -> None:
    folder = tmp_path / "theses"
    (folder / "witnesses").mkdir(parents=True)
    (folder / "witnesses" / "T.txt").write_text(text, encoding="utf-8")
    witness = f"{{title: T, kind: original, numbering: {theirs}, transcription: witnesses/T.txt}}"
    head = f"title: Theses\nlanguage: en\nnumbering: {ours}\nbase: D\nwitnesses:\n  T: {witness}\n"
    head += "  D: {title: D, kind: extract}"
    (folder / "text.md").write_text(f"---\n{head}\n---\n", encoding="utf-8")
    document = read(folder / "text.md", tmp_path, Report())
    assert document
    assert [paragraph.thesis for paragraph in document.witnesses[0].paragraphs] == expected


def test_the_base_has_the_theses_that_its_text_has() -> None:
    body = "1.\n{: .heading}\n\n1. One.\n\n\\2. No thesis.\n\n3. Three.\n\nEnd\n{: .residue}"
    source = "1.\n\n1. One.\n\n2. No thesis.\n\n3. Three.\n\nEnd"
    assert of_base(body, source) == [
        ("", "1."), ("1", "One."), ("1", "2. No thesis."), ("3", "Three."), ("", "End"),
    ]  # fmt: skip


def test_in_the_base_a_label_runs_on_only_where_its_text_says_so() -> None:
    body = "1. One. 2. No thesis.\n\n2. Two.\n{: .run-on}"
    assert of_base(body, "1. One. 2. No thesis. 2. Two.") == [
        ("1", "One. 2. No thesis."),
        ("2", "Two."),
    ]


def test_a_number_that_the_editor_supplies_opens_a_thesis_of_the_base() -> None:
    body = "1. One.\n\nTwo [of it ]{.supplied}and so on.\n{: .thesis n=2 cert=high}"
    assert of_base(body, "1. One.\n\nTwo and so on.") == [("1", "One."), ("2", "Two and so on.")]


def test_what_the_text_leaves_out_stays_in_its_thesis() -> None:
    body = "1. One […]{.omitted reason=editorial}\n\n2. Two."
    assert of_base(body, "1. One and all.\n\nMore.\n\n2. Two.") == [
        ("1", "One and all."), ("1", "More."), ("2", "Two."),
    ]  # fmt: skip


@given(BODIES)
def test_no_word_of_any_witness_is_lost(text: str) -> None:
    for numbering, scheme in SCHEMES.items():
        found = paragraphs(Transcription("witnesses/T.txt", text), scheme)
        kept = sum(len(paragraph.text.split()) for paragraph in found)
        labels = len({paragraph.thesis for paragraph in found} - {""})
        words = len(text.split())
        assert words - 3 * labels <= kept <= words, numbering
        assert all(0 < p.first <= p.last <= text.count("\n") + 1 for p in found)
