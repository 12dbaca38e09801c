"""The page of a self-check: all questions with their answers first, and only then what is right and why."""

from __future__ import annotations

from collections.abc import Iterator

from generators.blocks import Block, Bullets, Heading, Inline, Paragraph
from generators.document import Document
from generators.layouts.common import heading, source_block, standing
from generators.numbering import Numbering
from generators.records.self_check import Question, SelfCheck
from generators.view import View, joined, said


def layout(view: View, document: Document) -> Iterator[Block]:
    """Yield the page of a self-check."""
    record: SelfCheck = document.record  # type: ignore[assignment]
    lead = [Paragraph(view.text(record.summary))] if record.summary else []
    yield from (*standing(view, document), *lead, view.fields(record, "guideline"))
    yield from _questions(view, record)
    yield heading(view, "answers", "self-check.answers")
    yield Bullets(tuple(Paragraph(right(view, record, one)) for one in record.questions), ordered=True)
    yield from source_block(view, document)


def _questions(view: View, record: SelfCheck) -> Iterator[Block]:
    yield heading(view, "questions", "self-check.questions")
    for count, one in enumerate(record.questions, 1):
        yield Heading(one.id, 3, view.text(one.question), str(count))
        yield Bullets(tuple(_choices(view, one)))


def _choices(view: View, one: Question) -> Iterator[Paragraph]:
    for place, answer in enumerate(one.answers, 1):
        yield Paragraph(view.text(answer.text), number=f"{view.language.list_letter(place)})")


def right(view: View, record: SelfCheck, one: Question) -> Inline:
    """Return the right answers of a question with their letters, why, and the way to the point that says so."""
    letters = {answer.id: view.language.list_letter(place) for place, answer in enumerate(one.answers, 1)}
    answers = joined(((*said(f"{letters[each.id]}) "), *view.text(each.text)) for each in one.right), " · ")
    return joined((answers, view.text(one.because), _way(view, record, one.point)), " — ")


def _way(view: View, record: SelfCheck, point: str | None) -> Inline:
    document = view.library.get(record.guideline)
    if document is None or not point:
        return ()
    return view.link(document.id, point, said(view.words("self-check.see", place=place(view, document, point))))


def place(view: View, document: Document, point: str) -> str:
    """Return the number under which readers of this language know a point, or else its id."""
    held = document.prose.get(view.lang)
    numbers = dict(Numbering(view.language).take(held.units)) if held else {}
    return numbers.get(point) or point
