"""Reminder: the text that reminds an institution of what it owes, or all of them, in every language of the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from generators import atomic
from generators.command import Command
from generators.console import console, write
from generators.follow_up import responsible
from generators.library import Library
from generators.owing import owed_by
from generators.problem import DoracakError
from generators.reminders import reminder
from generators.session import Session, one_of
from generators.view import View
from generators.words import words


def run(
    session: Session,
    institution: Annotated[str | None, typer.Argument(metavar="INSTITUTION")] = None,
    everyone: Annotated[bool, typer.Option("--all")] = False,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE")] = None,
    lang: Annotated[str | None, typer.Option("--lang", metavar="LANG")] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR")] = None,
) -> int:
    """Print the texts, or write each into a file of its own; who owes nothing is named and gets none."""
    if (institution is None) == (not everyone):
        raise DoracakError("whom-to-remind")
    library = session.library().public()
    if institution is not None:
        one_of(institution, [one.id for one in library.of("institution")], "unknown-institution")
    views = list(_views(session, library, lang, as_of))
    chosen = sorted(owed_by(library, views[0].today)) if institution is None else [institution]
    reminded = [key for key in chosen if library.get(key) and _remind(session, views, key, out)]
    if not reminded and institution is None:
        console(stderr=True).print(session.words("reminder.nobody"))
    return 0


def _views(session: Session, library: Library, lang: str | None, as_of: str | None) -> Iterator[View]:
    today = session.day(as_of, library)
    asked: Iterable[str] = library.site.languages
    if lang is not None:
        asked = [one_of(lang, library.site.languages, "unknown-language")]
    for tag in asked:
        yield View(library, tag, words(tag, library.words.get(tag)), today)


def _remind(session: Session, views: Iterable[View], key: str, out: Path | None) -> bool:
    """Give the texts for one institution, and say whether there was anything to remind of."""
    for view in views:
        text = reminder(view, key)
        if text is None:
            _say_nothing(session, view, key)
            return False
        if out is None:
            write(text + "\n")
        else:
            path = out / f"{key}.{view.lang}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            atomic.write_text(path, text)
            session.say("reminder.written", file=str(path))
    return True


def _say_nothing(session: Session, view: View, key: str) -> None:
    heirs = sorted(responsible(view.library, key, view.today) - {key})
    name = "reminder.handed-over" if heirs else "reminder.nothing"
    said = session.words(name, institution=key, day=view.today.isoformat(), heirs=", ".join(heirs))
    console(stderr=True).print(said)


COMMAND = Command(name="reminder", run=run)
