"""Report: an issue filled in from the records, an empty form, what institutions answered, or a narrative to begin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated

import typer

from generators import atomic, history, in_force
from generators.building import earlier
from generators.command import Command
from generators.console import write
from generators.file_sizes import kilobytes
from generators.issuing import BILINGUAL, Issued
from generators.problem import DoracakError
from generators.records.report import ALL
from generators.reports import files, skeleton
from generators.reports.blank import Filler
from generators.reports.issue import Made
from generators.reports.listed import lines
from generators.reports.wishes import Wish, issue_of, report_of
from generators.session import Session, day_of, one_of
from generators.view import View
from generators.words import words

Views = Mapping[str, View]


def run(
    session: Session,
    report: Annotated[str | None, typer.Argument(metavar="TYPE")] = None,
    body: Annotated[str | None, typer.Option("--body", metavar="BODY")] = None,
    period: Annotated[str | None, typer.Option("--period", metavar="PERIOD")] = None,
    cut_off: Annotated[str | None, typer.Option("--cut-off", metavar="DATE")] = None,
    blank: Annotated[bool, typer.Option("--blank")] = False,
    consolidated: Annotated[bool, typer.Option("--consolidated")] = False,
    new: Annotated[bool, typer.Option("--new")] = False,
    only: Annotated[list[str] | None, typer.Option("--only", metavar="LANG")] = None,
    output_format: Annotated[str, typer.Option("--format", metavar="FORMATS")] = "docx,pdf",
    out: Annotated[Path, typer.Option("--out", metavar="DIR")] = Path("."),
    bilingual: Annotated[bool, typer.Option("--bilingual")] = False,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE")] = None,
) -> int:
    """Write the files and name them; without a type list what there is."""
    views = _views(session, only or [], as_of)
    first = next(iter(views.values()))
    if report is None:
        shown = "".join(f"{line}\n" for line in lines(views.get(session.lang, first)))
        write(shown or session.words("report.none-listed") + "\n")
        return 0
    desk = files.Desk(views, session.tree, session.cache, bilingual)
    if blank:
        document = report_of(first.library, report)
        forms = _forms(desk, output_format, files.FORMS_TO_FILL)
        return _put(session, files.of_blank(desk, document, Filler(body or "", period or ""), forms), out)
    day = day_of(cut_off, "--cut-off") if cut_off else None
    asked = body or (ALL if consolidated else None)
    issue = issue_of(first.library, Wish(report, asked, period, day, first.today))
    if new:
        return _begin(session, views, issue)
    return _put(session, _files(desk, issue, consolidated, output_format), out)


def _files(desk: files.Desk, issue: Made, consolidated: bool, typed: str) -> Iterator[Issued]:
    if consolidated:
        return files.of_answers(desk, issue, _forms(desk, typed, files.FORMS_TO_FILL))
    return files.of_issue(desk, issue, _forms(desk, typed, files.FORMS))


def _begin(session: Session, views: Views, issue: Made) -> int:
    for path in skeleton.write(session.root, session.library(), views, issue):
        session.say("report.written", file=path)
    return 0


def _forms(desk: files.Desk, typed: str, known: Iterable[str]) -> list[str]:
    """Return the forms that were asked for; raises DoracakError, and where two languages do not fit into one."""
    choices = tuple(known)
    found = [one_of(form.strip(), choices, "unknown-report-format") for form in typed.split(",")]
    if desk.bilingual and len(desk.views) < 2:
        raise DoracakError("report-one-language", known=", ".join(desk.views))
    for form in found:
        if desk.bilingual and form not in BILINGUAL:
            raise DoracakError("report-bilingual-format", value=form)
    return found


def _put(session: Session, made: Iterable[Issued], out: Path) -> int:
    for file in made:
        atomic.write_bytes(out / file.name, file.raw)
        session.say("document.written", file=str(out / file.name), size=kilobytes(len(file.raw)))
    return 0


def _views(session: Session, only: list[str], as_of: str | None) -> Views:
    library = session.library()
    today = session.day(as_of, library)
    known = library.public().told_by(history.commits(session.root, library.site.time_zone))
    public = in_force.shown(known, earlier(session.root, session.cache), today)
    languages = library.site.languages
    chosen = [one_of(tag, languages, "unknown-language") for tag in only] or list(languages)
    return {tag: View(public, tag, words(tag, public.words.get(tag)), today) for tag in chosen}


COMMAND = Command(name="report", run=run)
