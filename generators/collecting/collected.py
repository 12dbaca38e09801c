"""Collects filled forms: each file is read, held against what its report asks, and said to be whose it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generators.blocks import Page
from generators.collecting import word
from generators.collecting.answers import FORM, Answers, Judged, Row, judged
from generators.collecting.asking import ROW, Questions, questions
from generators.collecting.container import Container
from generators.collecting.fitting import NOT_STATED, UNKNOWN
from generators.collecting.given import Unreadable
from generators.collecting.reading import Form, read
from generators.collecting.writing import path_of, yaml_of
from generators.document import Document
from generators.language import language
from generators.limits import FILE_BYTES
from generators.outputs.documents.house import house_of
from generators.outputs.documents.render import render
from generators.records.report import Report
from generators.reports import blank
from generators.reports.period import NONE, kind_of
from generators.view import View

Seen = Callable[[str], View]
"""Gives the library as readers of a language see it."""


@dataclass(frozen=True)
class Collected:
    """What became of one file: its answers, or why it has none.

    `asked` are the questions with their labels; `older` says that the form is of an earlier version; `lost` are keys of
    questions whose place is not in the file any more, although it is of this version, `labelled` keys of those that
    were found by their labels; `same` names an earlier file with the same answers.
    """

    file: str
    answers: Answers | None = None
    refused: Unreadable | None = None
    asked: Questions | None = None
    older: bool = False
    lost: tuple[str, ...] = ()
    labelled: tuple[str, ...] = ()
    same: str = ""


def collected(files: Iterable[tuple[str, Callable[[], bytes]]], seen: Seen) -> Iterator[Collected]:
    """Yield what became of each file.

    Files of one institution for the same form are refused where they differ: which of them counts is not ours to say.
    """
    held = [_collected(name, load, seen) for name, load in files]
    groups: dict[str, list[Collected]] = {}
    for one in held:
        if one.answers:
            groups.setdefault(path_of(one.answers), []).append(one)
    for one in held:
        yield _alone(one, groups[path_of(one.answers)]) if one.answers else one


def _alone(one: Collected, group: list[Collected]) -> Collected:
    """Return a file as it stands among those with answers of the same institution to the same form."""
    others = [other for other in group if other is not one]
    if all(other.answers == one.answers for other in others):
        return replace(one, same="" if one is group[0] else group[0].file)
    return Collected(one.file, refused=Unreadable("twice", other=", ".join(other.file for other in others)))


def _collected(name: str, load: Callable[[], bytes], seen: Seen) -> Collected:
    try:
        form = read(load())
        view, document = _asked_by(form, seen)
        page = blank.page(view, document, document.address)
        asked = questions(page.blocks)
        older = form.said.version != asked.version
        own = _own(view, page) if form.is_bare and not older else frozenset[str]()
        given = form.given(asked, view.words.known, own)
        # What an earlier form lacks was never asked; what one of today lacks was taken out of it.
        given = replace(given, lost=()) if older else given
        found = judged(given, asked, language(form.said.lang).locale, form.remarks)
        return Collected(name, _answers(form, document, found), None, asked, older, given.lost, given.labelled)
    except Unreadable as refused:
        return Collected(name, refused=refused)


def _own(view: View, page: Page) -> frozenset[str]:
    """Return the digests of a form's own words, from the form as it is made today."""
    return word.read(Container(render(page, house_of(view), "docx"))).own


def _asked_by(form: Form, seen: Seen) -> tuple[View, Document]:
    """Return the report that a form belongs to, as readers of its language see it; raises Unreadable."""
    first = seen("")
    document = first.library.get(form.said.report)
    if document is None or not isinstance(document.record, Report):
        raise Unreadable("report", report=form.said.report[:80])
    if form.said.lang not in first.library.site.languages:
        raise Unreadable("language", language=form.said.lang[:20])
    return seen(form.said.lang), document


def _answers(form: Form, document: Document, found: Judged) -> Answers:
    """Return the answers with whose they are; raises Unreadable where that is not said, or where they are too long."""
    report: Report = document.record  # type: ignore[assignment]
    head = _head(found, report)
    answers = Answers(document.id, form.said.version, **head, values=found.values, unfit=found.unfit)
    if len(yaml_of(answers).encode()) > FILE_BYTES:
        raise Unreadable("long-answers", limit=str(FILE_BYTES))
    return answers


def _head(found: Judged, report: Report) -> Mapping[str, str]:
    """Return whose answers these are, about whom and when; raises Unreadable where the form does not say."""
    said = dict(found.head)
    for name in ("institution", *(["body"] if report.about == "body" else [])):
        if said[name] in ("", NOT_STATED, UNKNOWN):
            typed = " / ".join(one.said for one in found.unfit if one.field == f"{FORM}{name}")
            raise Unreadable(f"other-{name}" if typed else f"no-{name}", said=typed[:80])
    if report.period != NONE and kind_of(said["period"]) != report.period:
        raise Unreadable(f"no-{report.period}", said=said["period"][:80])
    return said


def counted(answers: Answers) -> tuple[int, int]:
    """Return how many questions of a form have an answer, and how many there are."""
    return sum(1 for value in answers.values.values() if _is_stated(value)), len(answers.values)


def _is_stated(value: str | tuple[Row, ...]) -> bool:
    if isinstance(value, str):
        return value not in (NOT_STATED, UNKNOWN)
    return any(one not in (NOT_STATED, UNKNOWN) for row in value for key, one in row.items() if key != ROW)
