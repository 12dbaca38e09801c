"""One item of a newsletter in words: what it is called and where that leads, what it says, and what must be known."""

from __future__ import annotations

from dataclasses import dataclass

from generators.blocks import Inline, Span
from generators.layouts.plans import line_link
from generators.model.record import Basis, Version
from generators.newsletter.issue import Told
from generators.newsletter.news import News
from generators.planning.lines import PlannedLine
from generators.planning.steps import FixedStep
from generators.records.programme import PlannedSitting, Programme
from generators.registers import Entry, Sitting
from generators.view import View, joined, said


@dataclass(frozen=True)
class Item:
    """An item in words: its title, which may lead somewhere, its text, and small print behind it."""

    title: Inline
    text: Inline = ()
    about: tuple[Inline, ...] = ()

    @property
    def small(self) -> Inline:
        """Return the small print in brackets."""
        held = joined(self.about, " · ")
        return (*said("(", "muted"), *held, *said(")", "muted")) if held else ()


def item(view: View, told: Told) -> Item:
    """Return an item in words, an editor's where there are any."""
    made = _of(view, told.news) if told.news else _own(view, told)
    words = told.words
    if words is not None and words.title is not None:
        made = Item(_as(made.title, view.text(words.title)), made.text, made.about)
    if words is not None and words.text is not None:
        made = Item(made.title, view.text(words.text), made.about)
    if told.news and told.news.document.field("basis") is Basis.EXAMPLE:
        return Item(made.title, made.text, (*made.about, said(view.words("newsletter.example"), "muted")))
    return made


def _as(way: Inline, words: Inline) -> Inline:
    """Return these words as the way to where others lead."""
    href = next((span.href for span in way if span.href), None)
    return tuple(Span(span.text, span.lang, href, span.role) for span in words)


def _own(view: View, told: Told) -> Item:
    own = told.own
    if own is None:
        return Item(said(told.key))
    way = view.link(own.link) if own.link else ()
    if own.address:
        way = joined((way, (Span(own.address.removeprefix("mailto:"), href=own.address),)), ", ")
    return Item(view.text(own.title), view.text(own.text), (way,) if way else ())


def _of(view: View, news: News) -> Item:
    match news.what:
        case Entry():
            return _made(view, news, news.what)
        case Sitting():
            return _held(view, news.what)
        case Version():
            return _version(view, news, news.what)
        case PlannedLine():
            return _done(view, news, news.what)
        case PlannedSitting():
            return _planned(view, news)
        case FixedStep():
            return _fixed(view, news, news.what)


def _made(view: View, news: News, entry: Entry) -> Item:
    title = view.link(news.document.id, entry.anchor, said(entry.made.code))
    return Item(title, view.text(entry.made.text), _small(view, view.links(entry.sitting.minutes.bodies), news))


def _held(view: View, one: Sitting) -> Item:
    return Item(view.link(one.document.id), (), (_muted(view.term(one.minutes.state)),))


def _version(view: View, news: News, one: Version) -> Item:
    began = isinstance(one.from_, type(news.day)) and one.from_ == news.day
    key = "newsletter.in-force" if began else "newsletter.adopted"
    words = view.words(key, version=one.version, day=view.language.day(news.day))
    return Item(view.link(news.document.id), said(words))


def _done(view: View, news: News, one: PlannedLine) -> Item:
    return Item(line_link(view, one), view.value(one.line.product), _small(view, view.link(one.body), news))


def _planned(view: View, news: News) -> Item:
    record = news.document.record
    body = view.link(str(record.body)) if isinstance(record, Programme) else ()
    day = said(view.language.day(news.day), "strong")
    note = getattr(news.what, "note", None)
    return Item((*day, *said(" — "), *body), view.text(note), (said(view.words("newsletter.planned"), "muted"),))


def _fixed(view: View, news: News, one: FixedStep) -> Item:
    day = said(view.language.day(news.day), "strong")
    return Item((*day, *said(" — "), *view.link(news.document.id, one.step.id, view.text(one.step.title))))


def _small(view: View, body: Inline, news: News) -> tuple[Inline, ...]:
    return _muted(body), said(view.language.day(news.day), "muted")


def _muted(words: Inline) -> Inline:
    return tuple(span if span.href else Span(span.text, span.lang, role="muted") for span in words)
