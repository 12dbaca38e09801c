"""Places to be filled in, in every form: real controls with two keys each, and files that pass the auditors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from openxml_audit import OdfValidator, OpenXmlValidator  # type: ignore[import-untyped]

from generators.blocks import Blank, BlankForm, BlankTable, Block, Heading, Span
from generators.outputs.documents.blanks import mark_of
from generators.outputs.documents.blanks_tree import shown
from generators.outputs.documents.house import House
from generators.outputs.documents.openxml import q
from generators.outputs.documents.render import render, render_all
from tests.outputs.documents.houses import needs_pdftotext, page, part, plain_house, said

LONG_KEY = f"{'s' * 40}.{'p' * 40}.{'f' * 40}"
CHOICES = (("a", "Same words"), ("b", "Same words"), ("c", "Other & <more>"))
FORMS = ("docx", "odt", "html", "pdf")


def blocks(value: bool) -> Iterator[Block]:
    def held(text: str) -> str | None:
        return text if value else None

    yield BlankForm("example", "0123456789ab", (Blank("form.institution", "Who", "choice", CHOICES, held("c")),))
    yield Heading("facts", 2, (Span("Facts"),))
    yield Blank("facts.words", "Words", "long", value=held("One.\n\nTwo & <three>"), help=(Span("Be brief."),))
    yield Blank("facts.day", "Day", "date", value=held("2026-01-31"))
    yield Blank("facts.count", "Count", "number", value=held("1234.5"), unit="km")
    yield Blank("facts.choice", "Choice", "choice", CHOICES, held("b"))
    yield Blank(LONG_KEY, "A very long label " * 20, value=held("text"))
    columns = (Blank("name", "Name"), Blank("due", "Due", "date"), Blank("choice", "Choice", "choice", CHOICES))
    rows = (("One\nline", "2026-01-31", "a"), (None, None, None)) if value else ()
    yield BlankTable("facts.list", "List", columns, rows)
    yield BlankTable(
        "facts.fixed",
        "Fixed",
        columns[:1],
        ((held("x"),), (None,)),
        repeating=False,
        heads=(("r", "R"), ("s", "S")),
        corner="Row",
    )


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    return plain_house(tmp_path_factory.mktemp("house"))


@pytest.fixture(scope="module")
def empty(house: House) -> dict[str, bytes]:
    return render_all([page(*blocks(value=False))], house, FORMS)[0]


@pytest.fixture(scope="module")
def filled(house: House) -> dict[str, bytes]:
    return render_all([page(*blocks(value=True))], house, FORMS)[0]


def controls(raw: bytes) -> dict[str, Any]:
    """Return the controls of a Word file by their tags, the last one of each."""
    root: Any = etree.fromstring(part(raw, "word/document.xml").encode())
    tags = ((one.find(f"{q('sdtPr')}/{q('tag')}"), one) for one in root.iter(q("sdt")))
    return {str(tag.get(q("val"))): one for tag, one in tags if tag is not None}


@pytest.mark.parametrize("name", ["empty", "filled"])
@pytest.mark.parametrize("form", ["docx", "odt"])
def test_the_auditor_finds_nothing(name: str, form: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    path = tmp_path / f"form.{form}"
    path.write_bytes(request.getfixturevalue(name)[form])
    found = (OpenXmlValidator() if form == "docx" else OdfValidator()).validate(str(path))
    assert found.errors == []


def test_every_control_of_word_has_a_tag_a_title_and_a_bookmark(empty: dict[str, bytes]) -> None:
    held = controls(empty["docx"])
    asked = {"form.institution", "facts.words", "facts.day", "facts.count", "facts.choice", mark_of(LONG_KEY)}
    asked |= {"facts.list", "facts.list.name", "facts.list.due", "facts.fixed.r.name", "facts.fixed.s.name"}
    assert asked <= set(held)
    raw = part(empty["docx"], "word/document.xml")
    names = re.findall(r'<w:bookmarkStart[^>]* w:name="(b_[^"]+)"', raw)
    assert mark_of("facts.day") in names
    assert f"{mark_of('facts.list.name')}_3" in names
    assert len(names) == len(set(names))
    assert max(map(len, names)) <= 40
    assert all(len(tag) <= 64 for tag in held)
    assert max(len(alias) for alias in re.findall(r'<w:alias w:val="([^"]*)"', raw)) <= 64


def test_the_kind_of_a_control_is_that_of_its_question(empty: dict[str, bytes]) -> None:
    held = controls(empty["docx"])
    kinds = {"facts.words": "richText", "facts.day": "date", "facts.count": "text", "facts.choice": "dropDownList"}
    kinds |= {"facts.list.name": "richText", mark_of(LONG_KEY): "richText"}
    for key, kind in kinds.items():
        assert held[key].find(f"{q('sdtPr')}/{q(kind)}") is not None, key
        assert held[key].find(f"{q('sdtPr')}/{q('showingPlcHdr')}") is not None, key
    items = [(one.get(q("value")), one.get(q("displayText"))) for one in held["facts.choice"].iter(q("listItem"))]
    assert items == [("a", "Same words"), ("b", "Same words (b)"), ("c", "Other & <more>")]


def test_rows_can_be_added_and_word_is_told_of_the_extension(empty: dict[str, bytes]) -> None:
    raw = part(empty["docx"], "word/document.xml")
    assert raw.count("<w15:repeatingSection/>") == 1
    assert raw.count("<w15:repeatingSectionItem/>") == 3
    assert re.search(r'mc:Ignorable="[^"]*\bw15\b', raw)


def test_what_is_known_is_filled_in_already(filled: dict[str, bytes]) -> None:
    held = controls(filled["docx"])
    day = held["facts.day"]
    assert day.find(f"{q('sdtPr')}/{q('date')}").get(q("fullDate")) == "2026-01-31T00:00:00Z"
    assert "".join(day.itertext()) == "31.01.2026"
    assert day.find(f"{q('sdtPr')}/{q('showingPlcHdr')}") is None
    for form in ("docx", "odt"):
        assert "31.01.2026" in said(form, filled[form])
        assert "1234.5" in said(form, filled[form])
        assert "Two & <three>" in said(form, filled[form])


def test_the_html_form_has_a_label_for_every_control(empty: dict[str, bytes]) -> None:
    raw = empty["html"].decode()
    for found in re.findall(r"<(?:input|select|textarea) [^>]*>", raw):
        mark = re.search(r' id="([^"]+)"', found)
        assert "aria-label=" in found or (mark and f'<label for="{mark[1]}">' in raw) or 'type="file"' in found, found
    assert f'aria-describedby="{mark_of("facts.words")}-hint"' in raw
    assert f'id="{mark_of("facts.words")}-hint"' in raw


def test_only_a_form_may_run_a_script_and_only_its_own(empty: dict[str, bytes], house: House) -> None:
    policy = re.compile(r'Content-Security-Policy" content="([^"]+)"')
    (said_of_form,) = policy.findall(empty["html"].decode())
    assert re.search(r"script-src (?:'|&#x27;)sha256-", said_of_form)
    (said_of_page,) = policy.findall(render(page(Heading("a", 2, (Span("A"),))), house, "html").decode())
    assert "script-src" not in said_of_page


@needs_pdftotext
def test_paper_has_boxes_to_tick_and_what_is_known(empty: dict[str, bytes], filled: dict[str, bytes]) -> None:
    assert "Other & <more>" in said("pdf", empty["pdf"])
    assert "Choose" not in said("pdf", empty["pdf"])
    assert "31.01.2026" in said("pdf", filled["pdf"])


@needs_pdftotext
def test_paper_says_how_it_is_filled_in_by_hand(empty: dict[str, bytes], house: House) -> None:
    text = " ".join(said("pdf", empty["pdf"]).split())
    assert "Fill in by hand" in text
    assert "choose from their lists" not in text
    columns = tuple(Blank(f"c{n}", f"C{n}", "choice", (("a", "Yes & so"), ("b", "No"))) for n in range(6))
    wide = render(page(BlankTable("t.list", "List", columns)), house, "pdf")
    assert "C5: Yes & so / No." in " ".join(said("pdf", wide).split())


@pytest.mark.parametrize("form", FORMS)
def test_the_code_of_the_form_stands_in_it(empty: dict[str, bytes], form: str) -> None:
    assert "example/0123456789ab/en" in "".join(said(form, empty[form]).split())


def test_a_row_to_be_filled_in_may_go_on_upon_the_next_page(empty: dict[str, bytes]) -> None:
    root: Any = etree.fromstring(part(empty["docx"], "word/document.xml").encode())
    rows = [row for row in root.iter(q("tr")) if row.find(f".//{q('sdt')}") is not None]
    assert rows
    assert not any(list(row.iter(q("keepNext"))) for row in rows)
    boxed = [row for row in rows if row.find(f"{q('trPr')}/{q('trHeight')}") is not None]
    assert [row for row in rows if list(row.iter(q("cantSplit")))] == boxed


def test_what_stands_behind_the_last_table_fills_no_page(empty: dict[str, bytes]) -> None:
    body: Any = etree.fromstring(part(empty["docx"], "word/document.xml").encode()).find(q("body"))
    *_, table, last = (one for one in body if one.tag in (q("p"), q("tbl")))
    assert table.tag == q("tbl")
    assert last.find(f"{q('pPr')}/{q('spacing')}").get(q("line")) == "20"


@pytest.mark.parametrize("form", ["docx", "odt", "html", "pdf"])
def test_the_same_form_is_the_same_bytes(empty: dict[str, bytes], house: House, form: str) -> None:
    assert render(page(*blocks(value=False)), house, form) == empty[form]


def test_a_number_is_shown_so_that_it_has_one_reading() -> None:
    asked = Blank("a", "A", "number")
    assert shown(asked, "1234.5", "sq_AL") == "1234,5"
    assert shown(asked, "1.234", "sq_AL") == "1,2340"
    assert shown(asked, "1.234", "en_GB") == "1.2340"
