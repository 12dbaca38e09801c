"""The text that reminds an institution of what it owes: ready to send, as Markdown that reads well as plain text.

It speaks of what is overdue, due within 30 days and without a day; it salutes nobody by a name that nobody gave.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from generators.follow_up import days_overdue
from generators.layouts.conclusions import due
from generators.model.record import Basis
from generators.model.scalars import Unstated
from generators.owing import owed_by, when
from generators.records.minutes import Action
from generators.registers import Entry
from generators.view import View, plain

PARTS = ("overdue", "soon", "undated")


def reminder(view: View, institution: str) -> str | None:
    """Return the text in the view's language, or None where there is nothing to remind of on the view's day."""
    owed = owed_by(view.library, view.today).get(institution, ())
    found = {part: [one for one in owed if when(one, view.today) == part] for part in PARTS}
    if not any(found.values()):
        return None
    name = plain(view.link(institution))
    lines = [f"# {_said(view, 'subject', name=name)}", "", _said(view, "to", name=name), ""]
    lines += [_said(view, "salutation"), "", _counted(view, found, owed), ""]
    for part, entries in found.items():
        if entries:
            lines += [f"## {_said(view, f'part.{part}')} ({len(entries)})", ""]
            lines += [line for one in entries for line in _entry(view, institution, one)]
    return "\n".join([*lines, _request(view), "", _said(view, "close"), _sender(view)]) + "\n"


def _said(view: View, key: str, **values: str) -> str:
    return view.words(f"reminder.{key}", day=view.language.day(view.today), **values)


def _counted(view: View, found: dict[str, list[Entry]], owed: Sequence[Entry]) -> str:
    counts = {part: str(len(entries)) for part, entries in found.items()}
    return _said(view, "counts", open=str(len(owed)), **counts)


def _entry(view: View, institution: str, one: Entry) -> Iterator[str]:
    made = one.made
    assert isinstance(made, Action)
    yield f"- **{made.code}**{_example(view, one)} {plain(view.text(made.text))}"
    bodies = plain(view.links(one.sitting.minutes.bodies))
    yield f"  {_said(view, 'asked', bodies=bodies, date=view.language.day(one.date))}"
    late = days_overdue(view.library, one, view.today)
    words = _said(view, "due", due=plain(due(view, made.due)))
    yield f"  {words} {view.words.count('reminder.late', late) if late else ''}".rstrip()
    others = [key for key in (made.owner, *made.co_owners) if isinstance(key, str) and key != institution]
    if others:
        yield f"  {_said(view, 'with', others=plain(view.links(others)))}"
    yield f"  {_address(view, one)}"
    yield ""


def _example(view: View, one: Entry) -> str:
    """Return the word that keeps an invented action from being taken for a real one."""
    return f" [{_said(view, 'example')}]" if one.sitting.document.field("basis") is Basis.EXAMPLE else ""


def _address(view: View, one: Entry) -> str:
    """Return the address of the action in the minutes: on the web where the site has an address, else within it."""
    base = view.library.site.base_address
    within = f"{view.lang}/{quote(one.sitting.document.address)}.html#{one.anchor}"
    return within if isinstance(base, Unstated) else f"<{base.rstrip('/')}/{within}>"


def _request(view: View) -> str:
    contact = view.library.site.contact
    if isinstance(contact, Unstated):
        return _said(view, "request")
    return _said(view, "request-to", contact=contact.removeprefix("mailto:"))


def _sender(view: View) -> str:
    publisher = view.library.site.publisher
    words = view.text(view.library.site.title) if isinstance(publisher, Unstated) else view.text(publisher)
    return plain(words)
