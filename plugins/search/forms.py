"""The forms of words whose terms begin otherwise: what is typed with a star begins a form.

`organiza*` is to find organization, whose term is a shorter stem: organ.
"""

from __future__ import annotations

from collections.abc import Iterable

from plugins.search.items import Work
from plugins.search.schemes import STEMMED, scheme_of, term
from plugins.search.words import bare


def forms(works: Iterable[Work]) -> list[tuple[str, str]]:
    """Return every folded form that is not its own term, with its term, in order."""
    met: dict[str, set[str]] = {}  # by scheme, what stands between two spaces
    for work in works:
        for item in work.items:
            for passage in item.passages:
                scheme = scheme_of(passage.language)
                if scheme in STEMMED:
                    met.setdefault(scheme, set()).update(passage.text.split())
    found = {
        (form, stem)
        for scheme, chunks in met.items()
        for chunk in chunks
        for form in bare(chunk)
        for stem in (term(form, scheme),)
        if form != stem
    }
    return sorted(found)
