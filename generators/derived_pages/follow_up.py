"""Follow-up: what is still to be done, by institution and by body, and a page for each of them with all of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from generators.blocks import Block, Crumb, Inline, Maker, Page, Paragraph, Span
from generators.crumbs import to_start
from generators.derived import Derived
from generators.layouts import owing as shown
from generators.layouts.common import heading
from generators.layouts.made import BY_BODY, BY_OWNER
from generators.owing import creditors, debtors, load_of, open_actions, owed_by, owed_to
from generators.register import Named, Register
from generators.register_makers import Shown
from generators.registers import Entry, actions
from generators.site_plan import Link
from generators.view import View, plain, said

KEY = "follow-up"
FRONT = f"{KEY}/index"
EVERYTHING = f"{KEY}/all_open"
"""Where every open action stands; no id has such a line in it."""
Owed = Mapping[str, Sequence[Entry]]


@dataclass(frozen=True)
class Account:
    """All that one institution owes, or that one body asked for: `sort` says which, `name` is its title."""

    sort: str
    key: str
    name: str
    entries: tuple[Entry, ...]

    def register(self) -> Register:
        """Return the open actions as a register, which is split where it grows long."""
        place = f"{KEY}/{self.key}" if self.key else EVERYTHING
        shelving = BY_OWNER if self.sort == "body" else BY_BODY
        return Register(
            "open", shown.columns, lambda _: self.entries, shown.row, (shelving,), place=place, named=self.named
        )

    def named(self, view: View, _: str) -> Named:
        """Return title and lead of the page, with the day that it was worked out for."""
        title = view.words(f"follow-up.{self.sort}.title", name=self.name)
        about = view.words(f"follow-up.{self.sort}.about", name=self.name, day=view.language.day(view.today))
        return Named(title, about, view.words("follow-up.nothing"))

    def makers(self, view: View) -> Iterator[tuple[str, Maker]]:
        """Yield the page with its summary, and the parts that it is split into."""
        for number, (address, make) in enumerate(Shown(view, self.register()).makers()):
            yield address, partial(self._page, view, make, number == 0)

    def _page(self, view: View, make: Maker, first: bool) -> Page:
        page = make()
        lead, rest = page.blocks[:1], page.blocks[1:]
        summary = tuple(self._summary(view)) if first else ()
        crumbs = (to_start(view), Crumb(view.words("follow-up.title"), FRONT), *page.crumbs[1:])
        return replace(page, blocks=(*lead, *summary, *rest), crumbs=crumbs, section=KEY)

    def _summary(self, view: View) -> Iterator[Block]:
        if self.key:
            yield Paragraph((*said(view.words(f"follow-up.{self.sort}.own") + " "), *view.link(self.key)))
        yield shown.summary(view, load_of(self.entries, view.today))
        if self.entries:
            yield heading(view, "open", "follow-up.open")


def _links(view: View) -> Iterable[Link]:
    if actions(view.library):
        yield Link(view.words("follow-up.title"), FRONT)


def _makers(view: View) -> Iterator[tuple[str, Maker]]:
    if not actions(view.library):
        return
    yield FRONT, partial(_overview, view)
    for account in _accounts(view):
        yield from account.makers(view)


def _accounts(view: View) -> Iterator[Account]:
    """Yield what all, each institution and each body have open."""
    library, today = view.library, view.today
    yield Account("everything", "", "", open_actions(library, today))
    for key in _by_title(view, debtors(library, today)):
        yield Account("institution", key, plain(view.link(key)), tuple(owed_by(library, today).get(key, ())))
    for key in _by_title(view, creditors(library)):
        yield Account("body", key, plain(view.link(key)), tuple(owed_to(library, today).get(key, ())))


def _registers(view: View) -> Iterator[Register]:
    if actions(view.library):
        yield from (account.register() for account in _accounts(view))


def _by_title(view: View, keys: Iterable[str]) -> list[str]:
    """Return the ids of what is public in the order of their titles."""
    known = (key for key in keys if view.library.get(key))
    return sorted(known, key=lambda key: (view.language.sort_key(plain(view.link(key))), key))


def _overview(view: View) -> Page:
    library, today = view.library, view.today
    found = open_actions(library, today)
    about = view.words("follow-up.about", day=view.language.day(today))
    way = Span(view.words("follow-up.all", count=str(len(found))), href=EVERYTHING)
    blocks: list[Block] = [Paragraph(said(about)), shown.summary(view, load_of(found, today)), Paragraph((way,))]
    blocks += _table(view, "institution", owed_by(library, today), debtors(library, today))
    blocks += _table(view, "body", owed_to(library, today), creditors(library))
    title = view.words("follow-up.title")
    return Page(
        FRONT,
        view.lang,
        view.lang,
        said(title),
        tuple(blocks),
        crumbs=(to_start(view),),
        section=KEY,
        description=about,
    )


def _table(view: View, sort: str, owed: Owed, keys: Iterable[str]) -> Iterator[Block]:
    caption = f"follow-up.by-{sort}"
    rows = [(_way(view, key), load_of(owed.get(key, ()), view.today)) for key in _by_title(view, keys)]
    if rows:
        yield heading(view, f"by-{sort}", caption)
        yield Paragraph(said(view.words(f"{caption}-about")))
        yield from shown.loads(view, f"by-{sort}", view.words(caption), sort, rows)


def _way(view: View, key: str) -> Inline:
    return tuple(Span(span.text, span.lang, f"{KEY}/{key}", span.role) for span in view.link(key))


DERIVED = Derived(key=KEY, heading="registers", links=_links, makers=_makers, registers=_registers)
