"""What people do to a form besides filling it in: nothing of it is lost, and none of it is guessed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from generators.collecting.answers import Answers
from generators.collecting.collected import Collected
from generators.collecting.fitting import NOT_STATED, UNKNOWN
from generators.outputs.documents.blanks import mark_of
from generators.outputs.documents.odf_names import q as o
from generators.outputs.documents.openxml import element, q, text_run
from tests.collecting.example_form import HEAD, REPORT, SPECIFICATION, collect, form, repository
from tests.collecting.filling import repacked, tag_of, word
from tests.collecting.test_round import filled

MAIN = "word/document.xml"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return repository(tmp_path_factory.mktemp("people"))


def one(root: Path, raw: bytes) -> Collected:
    (made,) = collect(root, raw)
    assert made.refused is None, made.refused
    return made


def answers(root: Path, raw: bytes) -> Answers:
    made = one(root, raw).answers
    assert made is not None
    return made


def after(root: Path, change: Callable[[Any], None], **values: str) -> Answers:
    """Return the answers of a Word form after somebody did this to it."""
    raw = word(form(root, "sq", "docx"), {**HEAD, **values})
    return answers(root, repacked(raw, MAIN, change))


def control(tree: Any, key: str) -> Any:
    return next(held for held in tree.iter(q("sdt")) if tag_of(held) == key)


def test_words_beside_a_control_belong_to_its_answer(root: Path) -> None:
    def beside(tree: Any) -> None:
        control(tree, "summary.facts.who").addnext(text_run(" dhe të tjerë"))
        control(tree, "summary.facts.act").addprevious(text_run("Ligji 1"))

    made = after(root, beside, **{"summary.facts.who": "Ana"})
    assert made.values["summary.facts.who"] == "Ana dhe të tjerë"
    assert made.values["summary.facts.act"] == "Ligji 1"


def test_a_control_that_was_deleted_and_written_over_is_found_by_its_bookmark(root: Path) -> None:
    def over(tree: Any) -> None:
        held = control(tree, "summary.facts.count")
        held.getparent().replace(held, text_run("17"))

    assert after(root, over).values["summary.facts.count"] == "17"


def test_a_place_that_is_gone_is_said_and_unknown(root: Path) -> None:
    def gone(tree: Any) -> None:
        row = control(tree, "summary.facts.count").xpath("ancestor::w:tr", namespaces={"w": q("x")[1:-2]})[0]
        row.getparent().remove(row)

    raw = repacked(word(form(root, "sq", "docx"), HEAD), MAIN, gone)
    made = one(root, raw)
    assert made.lost == ("summary.facts.count",)
    assert made.answers is not None
    assert made.answers.values["summary.facts.count"] == UNKNOWN


def test_tables_that_are_gone_are_unknown(root: Path) -> None:
    def gone(tree: Any) -> None:
        for key in ("measures.list", "measures.risks.money.words"):
            table = control(tree, key).xpath("ancestor::w:tbl", namespaces={"w": q("x")[1:-2]})[0]
            table.getparent().remove(table)

    made = one(root, repacked(word(form(root, "sq", "docx"), HEAD), MAIN, gone)).answers
    assert made is not None
    assert made.values["measures.list"] == UNKNOWN
    assert made.values["measures.risks"] == tuple(
        {"row": row, "words": UNKNOWN, "weight": UNKNOWN} for row in ("money", "people")
    )


def test_a_column_of_an_earlier_form_is_kept_once(tmp_path: Path) -> None:
    raw = filled(repository(tmp_path / "before"), "sq", "docx", HEAD, {"measures.list": [{"title": "A", "cost": "5"}]})
    now = repository(tmp_path / "now")
    fewer = "\n".join(line for line in SPECIFICATION.splitlines() if "id: cost" not in line)
    (now / f"content/reports/{REPORT}/{REPORT}.yaml").write_text(fewer + "\n", encoding="utf-8")
    made = answers(now, raw)
    assert made.values["measures.list"] == ({"title": "A", "due": NOT_STATED, "light": NOT_STATED},)
    assert [(unfit.field, unfit.said) for unfit in made.unfit] == [("measures.list.cost", "5")]


def test_deleted_words_are_no_answer_and_inserted_ones_are(root: Path) -> None:
    def tracked(tree: Any) -> None:
        content = control(tree, "summary.facts.who").find(q("sdtContent"))
        gone = element("del", element("r", element("delText")), author="A", id="1")
        gone[0][0].text = "Beni"
        content[:] = [gone, element("ins", text_run("Ana"), author="A", id="2")]

    assert after(root, tracked, **{"summary.facts.who": "x"}).values["summary.facts.who"] == "Ana"


def test_paragraphs_and_a_pasted_table_in_long_text_are_its_words(root: Path) -> None:
    def pasted(tree: Any) -> None:
        cell = control(tree, "summary.overview").xpath("ancestor::w:tc", namespaces={"w": q("x")[1:-2]})[0]
        table = element("tbl", element("tr", element("tc", element("p", text_run("në tabelë")))))
        cell.append(element("p", text_run("dhe më tej")))
        cell.append(table)

    made = after(root, pasted, **{"summary.overview": "Së pari"})
    assert made.values["summary.overview"] == "Së pari\ndhe më tej\nnë tabelë"


def test_a_picture_is_told(root: Path) -> None:
    def drawn(tree: Any) -> None:
        control(tree, "summary.overview").find(q("sdtContent")).append(element("r", element("drawing")))

    (unfit,) = after(root, drawn, **{"summary.overview": "Shih"}).unfit
    assert (unfit.field, unfit.why) == ("summary.overview", "pictures")


def test_a_row_that_was_typed_below_the_others_is_a_row(root: Path) -> None:
    def typed(tree: Any) -> None:
        for table in tree.iter(o("table:table")):
            marks = [held.get(o("text:name")) for held in table.iter(o("text:bookmark-start"))]
            if f"{mark_of('measures.list.title')}_1" in marks:
                cells = []
                for words in ("E katërta", "1.2.2026", "Jeshile", "5"):
                    paragraph = etree.Element(o("text:p"))
                    paragraph.text = words
                    cells.append(etree.Element(o("table:table-cell")))
                    cells[-1].append(paragraph)
                row = etree.SubElement(table, o("table:table-row"))
                row.extend(cells)

    made = answers(root, repacked(filled(root, "sq", "odt", HEAD, {}), "content.xml", typed))
    assert made.values["measures.list"] == ({"title": "E katërta", "due": "2026-02-01", "light": "green", "cost": "5"},)


def test_remarks_at_the_margin_are_kept(root: Path) -> None:
    def noted(tree: Any) -> None:
        start = next(tree.iter(o("text:bookmark-start")))
        note = etree.Element(o("office:annotation"))
        etree.SubElement(note, o("text:p")).text = "Kjo nuk është e qartë."
        start.addprevious(note)

    made = answers(root, repacked(filled(root, "sq", "odt", HEAD, {}), "content.xml", noted))
    assert [(unfit.why, unfit.said) for unfit in made.unfit] == [("remark", "Kjo nuk është e qartë.")]


def test_an_earlier_form_is_read_and_said(tmp_path: Path) -> None:
    before = repository(tmp_path / "before")
    raw = filled(before, "sq", "docx", {**HEAD, "summary.facts.who": "Ana", "summary.facts.count": "3"}, {})
    now = repository(tmp_path / "now")
    renewed = SPECIFICATION.replace("{id: who, label: {sq: Kush, en: Who}", "{id: author, label: {sq: Kush, en: Who}")
    (now / f"content/reports/{REPORT}/{REPORT}.yaml").write_text(renewed, encoding="utf-8")
    made = one(now, raw)
    assert made.older
    assert not made.lost
    assert made.answers is not None
    assert made.answers.values["summary.facts.author"] == NOT_STATED
    assert made.answers.values["summary.facts.count"] == "3"
    assert [(unfit.field, unfit.said, unfit.why) for unfit in made.answers.unfit] == [
        ("summary.facts.who", "Ana", "not-asked")
    ]


def test_two_forms_of_one_institution_are_not_put_over_each_other(root: Path) -> None:
    raw = filled(root, "sq", "docx", HEAD, {})
    other = filled(root, "sq", "odt", {**HEAD, "summary.facts.who": "Ana"}, {})
    first, second = collect(root, raw, other)
    assert first.refused is not None
    assert first.refused.values == {"other": "form-1"}
    assert second.refused is not None
    assert second.refused.values == {"other": "form-0"}


def test_the_same_answers_twice_are_read_once(root: Path) -> None:
    first, second = collect(root, *(filled(root, "sq", ending, HEAD, {}) for ending in ("docx", "odt")))
    assert first.answers == second.answers
    assert (first.same, second.same) == ("", "form-0")
