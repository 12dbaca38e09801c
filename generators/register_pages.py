"""Pages of the registers: meetings, decisions, recommendations and actions, split before they grow long."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generators.blocks import (
    Block,
    Bullets,
    Cell,
    Crumb,
    Inline,
    Page,
    Paragraph,
    Row,
    Span,
)
from generators.layouts.common import cells, table
from generators.layouts.minutes import due, owner
from generators.records.minutes import Action, Decision
from generators.registers import (
    Entry,
    Sitting,
    actions,
    decisions,
    recommendations,
    sittings,
)
from generators.view import View, joined, said

MOST_ROWS = 200
Maker = Callable[[], Page]


@dataclass(frozen=True)
class Register:
    """One register: its columns, its entries with the body and year they are split by, and a row for each."""

    key: str
    columns: tuple[str, ...]
    entries: Callable[[View], Sequence[Sitting | Entry]]
    row: Callable[[View, Sitting | Entry], Row]


def _sitting(view: View, one: Sitting | Entry) -> Row:
    assert isinstance(one, Sitting)
    minutes = one.minutes
    words = (view.link(one.document.id, words=said(minutes.code)), view.links(minutes.bodies), view.term(minutes.state))
    return _row(view, one, words)


def _decision(view: View, one: Sitting | Entry) -> Row:
    assert isinstance(one, Entry) and isinstance(one.made, Decision)
    made = one.made
    code = view.link(one.sitting.document.id, one.anchor, said(made.code))
    return _row(view, one, (code, view.links(one.sitting.minutes.bodies), view.text(made.text), view.term(made.status)))


def _action(view: View, one: Sitting | Entry) -> Row:
    assert isinstance(one, Entry) and isinstance(one.made, Action)
    made = one.made
    code = view.link(one.sitting.document.id, one.anchor, said(made.code))
    owed = owner(view, made.owner, made.owner_text)
    return _row(view, one, (code, view.text(made.text), owed, due(view, made.due), view.term(made.status)))


def _row(view: View, one: Sitting | Entry, words: tuple[Inline, ...]) -> Row:
    day = one.minutes.date if isinstance(one, Sitting) else one.date
    first, *rest = cells(*words)
    return Row(None, (first, Cell(view.day(day), day.isoformat()), *rest))


REGISTERS = (
    Register("meetings", ("code", "date:date", "bodies", "state"), lambda view: sittings(view.library), _sitting),
    Register(
        "decisions", ("code", "date:date", "bodies", "text", "status"), lambda view: decisions(view.library), _decision
    ),
    Register(
        "recommendations",
        ("code", "date:date", "bodies", "text", "status"),
        lambda view: recommendations(view.library),
        _decision,
    ),
    Register(
        "actions",
        ("code", "date:date", "text", "owner", "due", "status"),
        lambda view: actions(view.library),
        _action,
    ),
)


def register_pages(view: View) -> Iterator[Page]:
    """Yield the pages of all registers."""
    return (make() for _, make in register_makers(view))


def register_makers(view: View) -> Iterator[tuple[str, Maker]]:
    """Yield the address of each page with what makes it; too many rows become an index of pages by body and year."""
    for register in REGISTERS:
        entries = register.entries(view)
        if len(entries) <= MOST_ROWS:
            yield _address(register), partial(_rows_page, view, register, "", entries)
        else:
            yield from _split(view, register, entries)


def _split(view: View, register: Register, entries: Sequence[Sitting | Entry]) -> Iterator[tuple[str, Maker]]:
    shelves: dict[tuple[str, int], list[Sitting | Entry]] = {}
    for entry in entries:
        sitting = entry if isinstance(entry, Sitting) else entry.sitting
        shelves.setdefault((sitting.body, sitting.minutes.date.year), []).append(entry)
    ways = []
    for (body, year), shelf in sorted(shelves.items()):
        chunks = [shelf[start : start + MOST_ROWS] for start in range(0, len(shelf), MOST_ROWS)]
        for number, chunk in enumerate(chunks, 1):
            suffix = f"-{body}-{year}" + (f"-{number}" if number > 1 else "")
            part = f", {year}" + (f" ({number})" if number > 1 else "")
            name = (*view.link(body), *said(part))
            yield _address(register, suffix), partial(_rows_page, view, register, suffix, chunk, name)
            count = view.words.count("site.records", len(chunk))
            ways.append(Paragraph((*_linked(name, _address(register, suffix)), *said(f" ({count})", "muted"))))
    yield _address(register), partial(_page, view, register, "", (Bullets(tuple(ways)),))


def _address(register: Register, suffix: str = "") -> str:
    return f"register/{register.key}{suffix}"


def _rows_page(
    view: View, register: Register, suffix: str, entries: Sequence[Sitting | Entry], part: Inline = ()
) -> Page:
    return _page(view, register, suffix, _table(view, register, entries), part)


def _linked(words: Inline, address: str | None) -> Inline:
    return tuple(Span(span.text, span.lang, address, span.role) for span in words)


def _table(view: View, register: Register, entries: Sequence[Sitting | Entry]) -> tuple[Block, ...]:
    if not entries:
        return (Paragraph(said(view.words(f"register.{register.key}.none"))),)
    rows = [register.row(view, entry) for entry in entries]
    caption = view.words(f"register.{register.key}.title")
    return (table(view, register.key, caption, register.columns, rows, register=True),)


def _page(view: View, register: Register, suffix: str, blocks: tuple[Block, ...], part: Inline = ()) -> Page:
    title = view.words(f"register.{register.key}.title")
    above = (Crumb(title, f"register/{register.key}"),) if part else ()
    intro = view.words(f"register.{register.key}.about", day=view.language.day(view.today))
    return Page(
        address=_address(register, suffix),
        lang=view.lang,
        body_lang=view.lang,
        title=joined((said(title), _linked(part, None)), ": "),
        blocks=(Paragraph(said(intro)), *blocks),
        crumbs=(Crumb(view.words("site.home"), "index"), *above),
        section="register",
        description=intro,
    )
