"""What is said of a thesis beside its text: signs of the apparatus, readings to choose from."""

from __future__ import annotations

from plugins.edition.reading import blocks
from plugins.pages.view import changed, restored, views
from tests.reader.desk import read_body

HEADING = (
    'The [haed]{.sic corr="head"} [. . .]{.ellipsis supplied="of it" from=T}\n{: .heading}\n\n'
)
BODY = '1. [Teh]{.sic corr="The"} one.\n\n' + HEADING + '[Nad]{.sic corr="And"} more.\n'


def test_a_correction_in_a_heading_takes_no_sign_from_the_apparatus() -> None:
    (view,) = views(read_body(BODY)[0]).values()
    assert [key.sign for key in view.keys.changes.values()] == ["a", "b"]
    assert view.changed
    assert view.restored


def test_the_whole_text_can_be_read_as_printed_where_only_its_title_was_corrected() -> None:
    document, _ = read_body(HEADING + "1. The one.\n")
    (view,) = views(document).values()
    assert not view.changed
    whole = [block for _, block in blocks(document)]
    assert changed(whole)
    assert restored(whole)
