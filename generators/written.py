"""Pages written down in the forms that a command was asked for: shown as text, or put into files."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from generators import atomic
from generators.blocks import Page
from generators.console import write
from generators.library import Library
from generators.outputs.charts.drawings import DRAWINGS
from generators.outputs.documents.form import FORMS
from generators.outputs.documents.house import house_of
from generators.outputs.documents.render import render
from generators.outputs.markdown import markdown
from generators.problem import DoracakError
from generators.session import Session, one_of
from generators.view import View
from generators.words import words

MARKDOWN = "md"
TEXTS = frozenset({MARKDOWN, "html", "ics"})
"""The forms that can be shown as they are."""


@dataclass(frozen=True)
class File:
    """What is to be written: the name of a file, and its bytes."""

    name: str
    raw: bytes


def forms_known() -> tuple[str, ...]:
    """Return every form that a page can be written in."""
    return (MARKDOWN, *FORMS)


def forms(asked: str, *more: str) -> tuple[str, ...]:
    """Return the forms that were asked for, with commas between them; raises DoracakError."""
    known = (*forms_known(), *more)
    return tuple(dict.fromkeys(one_of(form.strip(), known, "unknown-format") for form in asked.split(",")))


def languages(session: Session, library: Library, asked: str | None, into_files: bool) -> tuple[str, ...]:
    """Return in which languages to write: as asked; else files in all of the site, and what is shown in the user's."""
    tags = library.site.languages
    if asked:
        return (one_of(asked, tags, "unknown-language"),)
    return tags if into_files else (session.lang if session.lang in tags else tags[0],)


def view(library: Library, lang: str, today: date) -> View:
    """Return the library as readers of this language see it on this day."""
    return View(library, lang, words(lang, library.words.get(lang)), today)


def in_form(page: Page, seen: View, form: str, session: Session) -> bytes:
    """Return a page in one form."""
    if form != MARKDOWN:
        return render(page, house_of(seen, partial(_file, session), session.cache / DRAWINGS), form)
    base = seen.library.site.base_address
    return markdown(page, f"{base.rstrip('/')}/{seen.lang}" if isinstance(base, str) else "").encode()


def _file(session: Session, path: str) -> bytes | None:
    try:
        return session.tree.bytes(path)
    except KeyError:
        return None


def refuse_unshown(asked: Collection[str], error: str) -> None:
    """Raise DoracakError for a form that is no text, where no file was named."""
    for form in asked:
        if form not in TEXTS:
            raise DoracakError(error, value=form)


def show(files: Iterable[File]) -> None:
    """Print texts one after the other, with a blank line between them."""
    for place, one in enumerate(files):
        write(("\n" if place else "") + one.raw.decode())


def put(files: Iterable[File], folder: Path, session: Session) -> None:
    """Write files into a folder and name each of them; all are made before the first is written."""
    for one in list(files):
        atomic.write_bytes(folder / one.name, one.raw)
        session.say("new.written", file=(folder / one.name).as_posix())
