"""What search engines are told of a page: its summary, else its facts and items, else its first words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from generators.blocks import Block, Fields, Heading, Page, Paragraph, Span
from generators.library import Library
from generators.loading import load
from generators.outputs.site.describing import MOST, cut, describe
from generators.pages import record_page
from generators.tree import FolderTree
from generators.view import View, said
from generators.words import words
from tests.repository import HERE

TODAY = date(2026, 11, 22)
FACTS = Fields((("Body", said("Committee")), ("Number", said("not stated", "muted")), ("Date", said("1 March 2024"))))
ITEMS = (Heading("i1", 3, said("Opening"), "1"), Heading("i2", 3, said("Budget"), "2"), Heading("x", 2, said("Other")))


def page(*blocks: Block, description: str = "") -> Page:
    return Page("minutes/m", "en", "en", said("Minutes"), blocks, description=description)


def test_a_summary_comes_first() -> None:
    assert describe(page(FACTS, description="What it is.")) == "What it is."


def test_facts_that_are_stated_and_the_items() -> None:
    assert describe(page(FACTS, *ITEMS)) == "Body: Committee; Date: 1 March 2024. Opening; Budget."


def test_the_first_paragraph_where_there_are_no_facts() -> None:
    assert describe(page(ITEMS[2], Paragraph((Span("Some "), Span("words."))))) == "Some words."


def test_a_page_that_leads_on_or_stands_in_another_language_is_not_described() -> None:
    assert describe(replace(page(FACTS), moved="minutes/n")) == ""
    assert describe(replace(page(FACTS), body_lang="sq")) == ""


def test_a_long_one_ends_at_a_word() -> None:
    text = cut("words and " * 60)
    assert len(text) <= MOST and text.endswith(("words…", "and…"))


def test_real_minutes_tell_body_date_and_items() -> None:
    library: Library = load(FolderTree(Path(HERE).parent)).public()
    (document,) = [one for one in library.of("minutes") if one.id == "ipstf2-sg-2019-10-25"]
    text = describe(record_page(View(library, "sq", words("sq"), TODAY), document, {}))
    assert text.startswith("Organi: Grupi Mbështetës i Fondit të Mirëbesimit SPI") and "25 tetor 2019" in text
