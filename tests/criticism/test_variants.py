"""What collation prints: the lines that an apparatus of the text would have."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.criticism.variants import findings, variants
from plugins.edition.reading import edited
from tests.criticism.witnesses import document, line
from tests.reader.desk import paragraphs

END = "\n\n2. End."  # a thesis that all have: what stands before it is no torn end


def apparatus(body: str, language: str = "en", **texts: str) -> list[str]:
    """Return the variants of a text as lines, the orthographic ones in brackets."""
    whole = {siglum: text + "\n2. End." for siglum, text in texts.items()}
    return [line(one) for one in variants(document(body + END, language, **whole))]


def lacunae(body: str, **texts: str) -> list[tuple[str, str, str, str, int]]:
    """Return thesis, cut, siglum, text and line of what witnesses have in the cuts of a text."""
    found = findings(document(body, **texts))
    assert [line(one) for one in found.variants] == []
    return [(one.thesis, one.ellipsis, one.siglum, one.text, one.first) for one in found.lacunae]


def test_texts_that_agree_have_no_variants() -> None:
    assert apparatus("1. The broad masses.", T="1. The broad masses.") == []


def test_another_word() -> None:
    assert apparatus("1. The broad masses.", T="1. The great masses.") == ["1.1-2 broad] great T"]


def test_a_word_that_a_witness_omits() -> None:
    assert apparatus("1. The broad masses.", T="1. The masses.") == ["1.1-2 broad] om. T"]


def test_a_word_that_a_witness_adds_stands_by_the_word_before_it() -> None:
    assert apparatus("1. The masses.", T="1. The broad masses.") == ["1.1-1 The] add. broad T"]


def test_a_word_added_at_the_head_of_a_paragraph_goes_with_the_word_after_it() -> None:
    assert apparatus("1. The masses.", T="1. Only the masses.") == ["1.1-1 The] Only the T"]


def test_the_place_of_a_lemma_is_exact() -> None:
    body = "1. Win the *broad*\nmasses, now."
    (located,) = variants(document(body, T="1. Win the great masses, now."))
    (paragraph,) = paragraphs(document(body))
    assert edited(paragraph.content)[located.start : located.stop] == "broad"


def test_words_are_counted_in_what_the_source_prints() -> None:
    body = '1. [At last]{.supplied} the [mass]{.sic corr="masses"} were won.'
    assert apparatus(body, T="1. At last the masses are won.") == ["1.1-3 were] are T"]


def test_the_base_is_the_edited_text() -> None:
    assert apparatus('1. The [mass]{.sic corr="masses"}.', T="1. The mass.") == [
        "1.1-2 masses] mass T"
    ]


def test_a_sign_that_all_have_after_the_words_is_no_part_of_them() -> None:
    assert apparatus("1. Win, then.", T="1. Gain, then.") == ["1.1-1 Win] Gain T"]


def test_witnesses_that_agree_share_a_reading() -> None:
    assert apparatus(
        "1. The broad masses.",
        T="1. The great masses.",
        U="1. Our masses.",
        V="1. The great masses.",
    ) == ["1.1-1 The broad] Our U", "1.1-2 broad] great T V"]


def test_a_word_may_differ_in_spelling_and_be_followed_by_more() -> None:
    lines = apparatus("1. The masses, now.", T="1. The masses and classes now.")
    assert lines == ["1.1-2 masses,] add. and classes T", "(1.1-2-2 masses,] masses T)"]


def test_several_readings_of_one_lemma_are_one_variant() -> None:
    lines = apparatus("1. The broad masses.", T="1. The great masses.", U="1. The masses.")
    assert lines == ["1.1-2 broad] great T : om. U"]


# what is only spelling


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Party", "party"),
        ("façade", "facade"),
        ("wiſe", "wise"),
        ("ﬁrst", "first"),
        ("œuvre", "oeuvre"),
        ("masses", "masses,"),
        ("“masses”", '"masses"'),
        ("‘masses’", "`masses´"),
        ("co-operative", "cooperative"),
        ("to day", "today"),
        ("today", "to day"),
        ("15 %", "15%"),
        ("work – now", "work now"),
    ],
)
def test_what_differs_in_spelling_alone_is_kept_apart(ours: str, theirs: str) -> None:
    lines = apparatus(f"1. All {ours} here.", T=f"1. All {theirs} here.")
    assert [text[:1] for text in lines] == ["("]


@pytest.mark.parametrize(
    ("ours", "theirs", "language"),
    [
        ("1,5", "15", "de"),
        ("hatte", "hätte", "de"),
        ("мои", "мой", "ru"),
        ("50 %", "50", "en"),
        ("10 €", "10", "en"),
        ("½", "2", "en"),
        ("कि", "का", "hi"),
        ("か", "が", "ja"),
    ],
)
def test_what_may_be_another_word_or_number_is_substantive(
    ours: str, theirs: str, language: str
) -> None:
    lines = apparatus(f"1. All {ours} here.", language, T=f"1. All {theirs} here.")
    assert [text[:1] for text in lines] == ["1"]


def test_an_old_umlaut_is_the_new_one() -> None:
    assert apparatus("1. Die Künste.", "de", T="1. Die Ku\u0364nste.") == [
        "(1.1-2 Künste] Ku\u0364nste T)"
    ]


def test_spelling_does_not_disturb_the_alignment() -> None:
    lines = apparatus(
        "1. Das daß der Proceß laufft.", "de", T="1. Das dass der große Process laufft."
    )
    assert lines == [
        "(1.1-2 daß] dass T)",
        "1.1-3 der] add. große T",
        "(1.1-4 Proceß] Process T)",
    ]


# what a person would print


def test_two_rewritten_halves_are_one_variant() -> None:
    lines = apparatus(
        "1. Win by patient daily work in the old unions and clubs of all towns.",
        T="1. Win by great public mass struggles in every single factory of all towns.",
    )
    assert lines == [
        "1.1-3 patient daily … and clubs] great public mass struggles in every single factory T"
    ]


def test_two_small_changes_beside_a_word_stay_two() -> None:
    assert apparatus("1. The big dog ran.", T="1. A big cat ran.") == [
        "1.1-1 The] A T",
        "1.1-3 dog] cat T",
    ]


def test_a_repeated_word_does_not_hide_where_an_addition_begins() -> None:
    lines = apparatus("1. The cat and the dog.", T="1. The cat and the bird and the dog.")
    assert lines == ["1.1-2 cat] add. and the bird T"]


def test_a_long_lemma_is_shortened_but_its_place_is_exact() -> None:
    body = "1. One two three four five six seven eight nine ten."
    (located,) = variants(document(body + END, T="1. Nothing of it.\n2. End."))
    assert located.variant.lemma == "One two … nine ten"
    assert (located.start, located.stop) == (
        0,
        len("One two three four five six seven eight nine ten"),
    )


def test_words_that_have_moved() -> None:
    lines = apparatus(
        "1. At last by great efforts the masses were won.",
        T="1. At last the masses were won by great efforts.",
    )
    assert lines == [
        "1.1-3 by great efforts the masses were won] transp. the masses were won by great efforts T"
    ]


def test_a_paragraph_that_has_moved_is_transposed_and_shown_where_the_witness_has_it() -> None:
    body = "1. One is here.\n\nTwo is a longer one.\n\nThree comes after them."
    lines = apparatus(body, T="1. Two is a longer one.\nThree comes after them.\nOne is here.")
    assert lines == ["1.1-1 One is here.] transp. T", "1.3-4 them.] add. One is here. T"]


# paragraphs


def test_a_split_paragraph_is_no_variant() -> None:
    body = "1. The masses were won by great efforts."
    assert apparatus(body, T="1. The masses were won\nby great efforts.") == []


def test_joined_paragraphs_are_no_variant() -> None:
    body = "1. The masses were won\n\nby great efforts of all."
    assert apparatus(body, T="1. The masses were won by great efforts of all.") == []


def test_a_paragraph_that_a_witness_omits() -> None:
    body = "1. One is here.\n\nTwo was there.\n\nThree comes after them."
    lines = apparatus(body, T="1. One is here.\nThree comes after them.")
    assert lines == ["1.2-1 Two was there.] om. T"]


def test_paragraphs_that_only_a_witness_has_stand_at_the_end_of_the_one_before() -> None:
    body = "1. One is here.\n\nThree comes after them."
    lines = apparatus(body, T="1. One is here.\nNew words.\nAnd more.\nThree comes after them.")
    assert lines == ["1.1-3 here.] add. New words. ¶ And more. T"]


def test_a_paragraph_before_the_first_goes_with_its_first_word() -> None:
    assert apparatus("1. The masses.", T="1. New heading\nThe masses.") == [
        "1.1-1 The] New heading ¶ The T"
    ]


def test_a_rewritten_paragraph_is_one_variant() -> None:
    body = "1. One is here.\n\nAll of this was so.\n\nThree comes after them."
    lines = apparatus(
        body, T="1. One is here.\nQuite another sentence stands.\nThree comes after them."
    )
    assert lines == ["1.2-1 All of this was so] Quite another sentence stands T"]


def test_a_heading_answers_its_paragraph_and_has_no_variants_of_its_own() -> None:
    body = "1.\n\nOn the masses\n{: .heading}\n\nThe masses."
    assert apparatus(body, T="1.  On the masses\nThe masses.") == []


# fragments of a text


def test_a_thesis_that_a_witness_lacks_has_no_variants() -> None:
    found = variants(document("1. One.\n\n2. Two here.", T="2. Two or more here."))
    assert [line(one) for one in found] == ["2.1-1 Two] add. or more T"]


def test_what_stands_where_a_witness_marks_a_cut_is_not_omitted() -> None:
    body = "1. One is here.\n\nTwo was there.\n\nThree comes after them."
    assert apparatus(body, T="1. One is here.\n[…]\nThree comes after them.") == []
    assert apparatus("1. One is here and there.", T="1. One . . . there.") == []


def test_a_cut_of_both_hides_what_only_one_has_beside_it() -> None:
    body = "1. One is here.\n\nTwo was there.\n\n. . .\n\nThree comes after them."
    assert apparatus(body, T="1. One is here.\n[...]\nThree comes after them.") == []


def test_a_torn_end_is_not_omitted() -> None:
    body = "1. One is here.\n\nTwo was there."
    assert variants(document(body + END, T="1. One is here.")) == ()
    assert apparatus(body, T="1. One is here.") == ["1.2-1 Two was there.] om. T"]


def test_what_a_witness_has_in_a_cut_of_the_base_is_a_lacuna() -> None:
    body = "1. One is here.\n\n. . .\n\nThree comes after them."
    text = "1. One is here.\nTwo was there.\nAnd more.\nThree comes after them."
    assert lacunae(body, T=text) == [("1", "1", "T", "Two was there.\nAnd more.", 2)]


def test_a_lacuna_inside_a_sentence() -> None:
    body = "1. The mass campaigns . . . should be studied."
    text = "1. The mass campaigns and their organs should be studied."
    assert lacunae(body, T=text) == [("1", "1", "T", "and their organs", 1)]


def test_a_cut_in_a_heading_is_not_the_cut_of_its_thesis() -> None:
    body = "1. It was. . . . We go.\n\nOn the . . . work\n{: .heading}\n\nThe masses."
    text = "1. It was. We go.\nOn the mass work\nThe masses."
    assert lacunae(body, T=text) == []


def test_a_hyphen_at_the_end_of_a_line_is_no_variant() -> None:
    assert apparatus("1. The proletariat acts.", T="1. The pro- letariat acts.") == []
    assert apparatus("1. The co-operative acts.", T="1. The co- operative acts.") == []
    assert apparatus("1. They are to day here.", T="1. They are today here.") != []


def test_words_that_both_have_beside_a_cut_are_not_omitted() -> None:
    body, text = "1. A slip and and so more . . . after all.", "1. A slip more cut words after all."
    assert apparatus(body, T=text) == ["1.1-3 and and so] om. T"]
    body, text = "1. A slip . . . more and so on.", "1. A slip with cut words more on."
    assert apparatus(body, T=text) == ["1.1-7 and so] om. T"]


def test_a_word_beside_a_cut_may_differ() -> None:
    found = findings(
        document(
            "1. The mass campaigns . . . should be studied.",
            T="1. The mass movements and their organs should be studied.",
        )
    )
    assert [line(one) for one in found.variants] == ["1.1-3 campaigns] movements T"]
    assert [one.text for one in found.lacunae] == ["and their organs"]


def test_a_full_stop_that_the_dots_of_a_cut_have_taken_is_no_variant() -> None:
    assert lacunae("1. It was so. . . . We go.", T="1. It was so. And more. We go.") == [
        ("1", "1", "T", "And more.", 1)
    ]


def test_a_pause_is_no_cut() -> None:
    assert apparatus("1. Well [...]{.pause} we go.", T="1. Well we go.") == []


def test_what_this_edition_leaves_out_is_not_given_by_a_witness() -> None:
    body = "1. The masses […]{.omitted reason=editorial} were won."
    assert apparatus(body, T="1. The masses of all towns were won.") == []


def test_a_witness_in_another_language_is_not_collated() -> None:
    found = document("1. The masses.", T="1. Die Massen.")
    german = replace(found.witnesses[1], language="de")
    assert variants(replace(found, witnesses=(found.witnesses[0], german))) == ()


def test_theses_in_another_order_are_held_against_their_own() -> None:
    found = variants(document("1. One here.\n\n2. Two.", T="2. Two.\n1. One there."))
    assert [line(one) for one in found] == ["1.1-2 here] there T"]
