"""Newsletter: the news of a month as an e-mail, as HTML and as a PDF, in all languages of the site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from generators import in_force, issuing, pages
from generators.agenda.events import host
from generators.building import earlier
from generators.command import Command
from generators.newsletter.month import month as month_of
from generators.newsletter.news import months
from generators.newsletter.page import address
from generators.outputs.mail.letter import letter
from generators.outputs.mail.message import Sender, Stamp, message
from generators.outputs.mail.paper import paper
from generators.problem import DoracakError
from generators.session import Session, one_of
from generators.view import View
from generators.words import words
from generators.written import File, put

FORMS = ("eml", "html", "pdf")
MAILTO = "mailto:"


def run(
    session: Session,
    month: Annotated[str, typer.Argument(metavar="MONTH")],
    output_format: Annotated[str, typer.Option("--format", metavar="FORMATS")] = "eml",
    only: Annotated[list[str] | None, typer.Option("--only", metavar="LANG")] = None,
    out: Annotated[Path, typer.Option("--out", metavar="DIR")] = Path("."),
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE")] = None,
) -> int:
    """Write the files and name them; a month of which nothing is told is refused with those that there are."""
    forms = [one_of(form.strip(), FORMS, "unknown-newsletter-format") for form in output_format.split(",")]
    asked = month_of(month)
    library = session.library()
    today = session.day(as_of, library)
    public = in_force.shown(library.public(), earlier(session.root, session.cache), today)
    known = months(public, today)
    if asked not in known:
        raise DoracakError("no-news", month=asked.key, known=", ".join(one.key for one in known[:12]) or "—")
    languages = public.site.languages
    chosen = [one_of(tag, languages, "unknown-language") for tag in only or []] or list(languages)
    views = (View(public, tag, words(tag, public.words.get(tag)), today) for tag in chosen)
    put((file for view in views for file in _files(session, view, address(asked), forms)), out, session)
    return 0


def _files(session: Session, view: View, where: str, forms: list[str]) -> Iterator[File]:
    page = dict(pages.makers(view, {}))[where]()
    house = issuing.house(view, session.tree)
    stem = where.replace("/", "-")
    for form in forms:
        name = f"{stem}.{view.lang}.{form}"
        if form == "pdf":
            yield File(name, paper(page, house))
        elif form == "html":
            yield File(name, letter(page, house).html.encode())
        else:
            site = view.library.site
            stamp = Stamp(stem, view.lang, view.today, site.time_zone)
            yield File(name, message(letter(page, house), _sender(view, house.institution), stamp))


def _sender(view: View, name: str) -> Sender:
    site = view.library.site
    contact = site.contact if isinstance(site.contact, str) else ""
    own = contact.removeprefix(MAILTO).partition("?")[0] if contact.startswith(MAILTO) else ""
    return Sender(name, own if own.count("@") == 1 else "", host(site))


COMMAND = Command(name="newsletter", run=run)
