"""Footnotes of a page's own words: a mark behind the words, the words at the end, and the way back."""

from __future__ import annotations

from docutils import nodes

from generators.blocks import Cell, Column, Fields, Row, Span, Table
from generators.outputs.site.elements import doracak_element
from generators.outputs.site.outline import Outline
from generators.outputs.site.structures import show

NOTE = (Span("Source: "), Span("the minutes", href="minutes/ec-2024-03-01#d1"))
OTHER = (Span("Another source"),)


def page(*values: Span) -> Outline:
    outline = Outline("reports/x", "en", "en")
    rows = tuple(Row(None, (Cell((one,)),)) for one in values)
    show(Table("_t", "Figures", (Column("value", "Value"),), rows), outline)
    return outline


def found(root: nodes.Node, tag: str) -> list[doracak_element]:
    return [one for one in root.findall(doracak_element) if one["tag"] == tag]


def test_the_mark_leads_to_the_note_and_the_note_back() -> None:
    outline = page(Span("18", note=NOTE))
    (mark,) = [one for one in found(outline.root, "a") if one["atts"].get("role") == "doc-noteref"]
    section = outline.notes.section(None, "en")
    assert section is not None
    (item,) = found(section, "li")
    (back,) = [one for one in found(section, "a") if one["atts"].get("role") == "doc-backlink"]
    assert mark["atts"]["href"] == f"#{item['atts']['id']}"
    assert back["atts"]["href"] == f"#{mark['atts']['id']}"
    assert " ".join(item.astext().split()).startswith("Source: the minutes")


def test_links_within_a_note_lead_from_the_page_that_it_stands_on() -> None:
    section = page(Span("18", note=NOTE)).notes.section(None, "en")
    assert section is not None
    assert "../minutes/ec-2024-03-01.html#d1" in [one["atts"].get("href") for one in found(section, "a")]


def test_the_same_note_is_one_and_others_are_counted_on() -> None:
    outline = page(Span("18", note=NOTE), Span("19", note=OTHER), Span("20", note=NOTE), Span("21"))
    marks = [one for one in found(outline.root, "a") if one["atts"].get("role") == "doc-noteref"]
    assert [one.astext() for one in marks] == ["1", "2", "1"]
    assert len({one["atts"]["id"] for one in marks}) == 3
    section = outline.notes.section(None, "en")
    assert section is not None
    assert len(found(section, "li")) == 2


def test_fields_have_footnotes_too() -> None:
    outline = Outline("reports/x", "en", "en")
    show(Fields((("Rate", (Span("18", note=NOTE),)),)), outline)
    assert [one.astext() for one in found(outline.root, "sup")] == ["1"]
