"""Presentations of a view: the text of a record with the questions that were written on it."""

from __future__ import annotations

from collections.abc import Iterator

from generators import pages
from generators.blocks import Notice
from generators.document import Document
from generators.layouts.common import standing
from generators.layouts.self_check import place
from generators.outputs.slides.presentation import Asked, Talk
from generators.records.self_check import Question, SelfCheck
from generators.view import View, plain

KINDS = ("guideline", "page")
"""Kinds of which there are slides: those that are prose as a whole."""


def talk(view: View, document: Document) -> Talk:
    """Return what a presentation is made of."""
    page = pages.shown(view, document, {})
    notices = tuple(one for one in standing(view, document) if isinstance(one, Notice))
    return Talk(page, plain(view.text(document.field("summary"))), notices, tuple(_questions(view, document)))


def _questions(view: View, document: Document) -> Iterator[Asked]:
    for held in view.library.of("self-check"):
        record = held.record
        if isinstance(record, SelfCheck) and record.guideline == document.id:
            yield from (_asked(view, document, one) for one in record.questions)


def _asked(view: View, document: Document, one: Question) -> Asked:
    letters = {answer.id: view.language.list_letter(count) for count, answer in enumerate(one.answers, 1)}
    answers = tuple((letters[answer.id], plain(view.text(answer.text))) for answer in one.answers)
    right = tuple(letters[answer.id] for answer in one.right)
    where = view.words("slides.where", place=place(view, document, one.point)) if one.point else ""
    return Asked(plain(view.text(one.question)), answers, right, plain(view.text(one.because)), where)
