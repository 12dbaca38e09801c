"""A presentation in the house style: cover, what it is about, the text, and the questions of its self-check."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generators import atomic, pandoc
from generators.blocks import Notice, Page, Prose
from generators.outputs.documents.drawn import Drawn, draw
from generators.outputs.documents.house import House
from generators.outputs.documents.nodes import Nodes, node, para, words
from generators.outputs.slides.deck import ITEM, Slide, slides, tree, words_with
from generators.outputs.slides.finish import finish
from generators.outputs.slides.fitting import packed
from generators.outputs.slides.reference import reference
from generators.pandoc import Job

FORM = "pptx"


@dataclass(frozen=True)
class Asked:
    """A question in words: its answers with their letters, the letters that are right, and why."""

    question: str
    answers: tuple[tuple[str, str], ...]
    right: tuple[str, ...]
    because: str = ""
    where: str = ""


@dataclass(frozen=True)
class Talk:
    """What a presentation is made of: the page, what it is for, what must be known of it, and the questions."""

    page: Page
    summary: str
    notices: tuple[Notice, ...] = ()
    questions: tuple[Asked, ...] = ()


def presentation(talk: Talk, house: House) -> bytes:
    """Return the presentation as a file for PowerPoint and LibreOffice Impress."""
    prose = tuple(block for block in talk.page.blocks if isinstance(block, Prose))
    drawn = draw([replace(talk.page, blocks=prose)], house)[0]
    blocks = tree(_slides(talk, drawn))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"styles.{FORM}"
        atomic.write_bytes(path, reference(house.theme))
        job = Job(blocks, FORM, _cover(talk, drawn), {"reference_doc": str(path), "slide_level": 2})
        raw = pandoc.write([job], house.today)[0]
    return finish(raw, drawn)


def _cover(talk: Talk, drawn: Drawn) -> dict[str, object]:
    """Return what the first slide says: title, what must be known, whose it is and of which day."""
    version, _, state = drawn.standing.partition(",")
    marks = ", ".join(one.title for one in talk.notices) or state.strip()
    lines = {
        "title": drawn.title,
        "subtitle": " · ".join(filter(None, (version[:1].upper() + version[1:], marks))),
        "author": drawn.house.institution,
        "date": drawn.house.as_of,
    }
    meta: dict[str, object] = {key: {"t": "MetaInlines", "c": words(line)} for key, line in lines.items() if line}
    return {**meta, "lang": {"t": "MetaString", "c": drawn.house.locale}}


def _slides(talk: Talk, drawn: Drawn) -> Iterator[Slide]:
    house = drawn.house
    if talk.summary:
        yield Slide(house.say("slides.about"), [para(words(talk.summary))])
    for one in talk.notices:
        said = "".join(span.text for span in one.words)
        yield Slide(one.title, [para(words(said))])
    text = tuple(slides(drawn.body, house))
    yield from _contents(text, house)
    yield from text
    if talk.questions:
        yield Slide(house.say("slides.self-check"), [])
    for place, asked in enumerate(talk.questions, 1):
        yield from _asked(asked, place, house)
    address = f"{house.base}/{house.lang}/{drawn.address}.html" if house.base else ""
    known = dict.fromkeys(filter(None, (house.institution, house.site, address, house.licence)))
    yield Slide(house.say("leaflet.more"), [para(words(line)) for line in known])


def _contents(text: tuple[Slide, ...], house: House) -> Iterator[Slide]:
    """Yield the titles of all sections, each once."""
    titles = list(dict.fromkeys(one.title.partition(" (")[0] for one in text))
    listed = [node("BulletList", [[node("Plain", words(title))] for title in titles])]
    for group in packed(listed):
        yield Slide(house.say("documents.contents"), group)


def _asked(asked: Asked, place: int, house: House) -> Iterator[Slide]:
    """Yield a question with all answers, and after it the same with those alone that are right."""
    number = str(place)
    yield Slide(house.say("slides.question", number=number), [*_stressed(asked.question), *_answers(asked.answers)])
    right = [(letter, words_) for letter, words_ in asked.answers if letter in asked.right]
    why = [para(words(line)) for line in (asked.because, asked.where) if line]
    yield Slide(house.say("slides.answer", number=number), [*_stressed(asked.question), *_answers(right), *why])


def _stressed(text: str) -> Nodes:
    return [para([node("Strong", words(text))])]


def _answers(answers: tuple[tuple[str, str], ...] | list[tuple[str, str]]) -> Nodes:
    return [para(words_with(f"{letter}){ITEM}{text}")) for letter, text in answers]
