"""A document as a short, readable value: what the golden cases compare."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plugins.edition.apparatus import Reading, Variant
from plugins.edition.errors import Problem, Report
from plugins.edition.inline import (
    Code,
    Draft,
    Ellipsis,
    Emendation,
    Emphasis,
    Inline,
    Link,
    Mention,
    NoteReference,
    Omission,
    Pause,
    Responsibility,
    Restoration,
    Supplied,
    VariantReference,
)
from plugins.edition.model import Block, Document, Fragment, Paragraph, Thesis
from plugins.edition.reading import contents, edited, ellipses, walk


def dump(document: Document | None, report: Report) -> dict[str, Any]:
    """Return what was read and what was wrong; what is empty or usual is left out."""
    problems = [
        f"{_place(problem)} {problem.code} {problem.message}" for problem in sorted(report.problems)
    ]
    if not document:
        return _full({"problems": problems})
    absent = [f"{a.number} between {a.after} and {a.before}" for a in document.absent]
    notes = {
        note.id: _full(
            {
                "series": note.series,
                "name": note.name,
                "lemma": note.lemma,
                "text": edited(note.content),
            }
        )
        for note in document.notes
    }
    body = [_part(part) for part in document.body]
    variants = {f"{v.thesis}#{v.id}": _variant(v) for v in document.apparatus}
    rest = {"notes": notes, "apparatus": variants, "problems": problems}
    withdrawn = {str(line.locus): line.withdrawn for line in document.withdrawn}
    return _full({"body": body, "absent": absent, "withdrawn": withdrawn, **rest})


def _variant(variant: Variant) -> str:
    """Return a variant as it would be printed, with its notes and where it is from."""
    readings = " : ".join(_reading(reading) for reading in variant.readings)
    remark = f" ({edited(variant.remark)})" if variant.remark else ""
    return f"{variant.lemma}] {readings}{remark}, {variant.weight}, {variant.origin}"


def _reading(reading: Reading) -> str:
    kind = "" if reading.kind == "reading" else reading.kind
    notes = [f"[^{part.note}]" for part in reading.content if isinstance(part, NoteReference)]
    return " ".join(filter(None, [kind, edited(reading.content), *notes, *reading.sigla]))


def _part(part: Thesis | Fragment) -> dict[str, Any]:
    if isinstance(part, Fragment):
        return _block(part)
    blocks = [_block(block) for block in part.blocks]
    run_on = {"run on": "yes"} if part.run_on else {}
    return {"thesis": part.number.text, "label": part.label, **run_on, "blocks": blocks}


def _block(block: Block) -> dict[str, Any]:
    if isinstance(block, Ellipsis):
        return {"ellipsis": _ellipsis(block)}
    rest = {
        "text": edited(block.content),
        "ellipses": [_ellipsis(ellipsis) for ellipsis in ellipses(block)],
        "marks": list(_marks(contents(block))),
    }
    if isinstance(block, Paragraph):
        doubt = block.doubt
        to = doubt and f"of thesis {doubt.number}, {doubt.certainty} certainty"
        run_on = "yes" if block.run_on else ""
        return _full({"paragraph": _number(block.number), "run on": run_on, "doubt": to, **rest})
    return _full({"fragment": block.number, "kind": block.kind, **rest})


def _ellipsis(ellipsis: Ellipsis) -> dict[str, Any]:
    printed = ellipsis.printed if ellipsis.printed != ellipsis.glyphs else ""
    return _full(
        {
            "number": _number(ellipsis.number),
            "kind": ellipsis.kind,
            "glyphs": ellipsis.glyphs,
            "printed": printed,
            "by": ellipsis.by,
            "extent": ellipsis.extent,
            "restored": _restored(ellipsis.restored) if ellipsis.restored else None,
            "located": ellipsis.located,
            "withheld": ellipsis.withheld,
        }
    )


def _restored(found: Restoration) -> str:
    words = " ¶ ".join(map(edited, found.paragraphs))
    return f"{words}, from {found.source or 'conjecture'}{_answers(found.responsibility)}"


def _answers(responsibility: Responsibility) -> str:
    """Return who answers for a mark and how sure they are; "" where it is this edition."""
    who = f", by {responsibility.who}" if responsibility.who else ""
    return who + f", {responsibility.certainty} certainty" * bool(responsibility.certainty)


def _number(text: str) -> int | str:
    return int(text) if text.isdigit() else text


def _marks(content: tuple[Inline, ...]) -> Iterator[str]:
    """Yield in words what there is beside text and ellipses."""
    for part in walk(content, proposed=True):
        match part:
            case Emphasis(content=inner, strong=strong):
                yield f"{'strong' if strong else 'emphasis'}: {edited(inner)}"
            case Link(content=inner, href=href):
                yield f"link: {edited(inner)} -> {href}"
            case Code(text=text):
                yield f"code: {text}"
            case Draft(kind=kind, content=inner):
                yield f"{kind}: {edited(inner)}"
            case Pause(glyphs=glyphs, responsibility=by):
                yield f"pause: {glyphs}{_answers(by)}"
            case Emendation(sic=sic, corr=corr, responsibility=by):
                yield f"emendation: {edited(sic)} -> {edited(corr)}{_answers(by)}"
            case Supplied(content=inner, source=source, responsibility=by):
                yield f"supplied: {edited(inner)}, from {source or 'conjecture'}{_answers(by)}"
            case Omission(glyphs=glyphs, reason=reason, responsibility=by):
                yield f"omitted: {glyphs}, reason {reason or 'not given'}{_answers(by)}"
            case Mention(content=inner, kind=kind, ref=ref, mention=mention):
                yield f"{kind}: {edited(inner)} -> {ref}, mention {mention}"
            case NoteReference(note=note, mention=mention):
                yield f"note: {note}, mention {mention}"
            case VariantReference(variant=variant):
                yield f"variant: {variant}"


def _full(mapping: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is empty."""
    return {key: value for key, value in mapping.items() if value not in ("", None, [], {})}


def _place(problem: Problem) -> str:
    """Return line and column, with the file where it is not text.md."""
    file = problem.path.split("/", 1)[1]
    return f"{'' if file == 'text.md' else file + ' '}{problem.line}:{problem.column}"
