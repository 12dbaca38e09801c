"""Slides: opened by python-pptx, found clean by the auditor, with points, tables and questions, and equal bytes."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pptx
import pytest
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from generators.outputs.slides.presentation import presentation
from generators.talks import talk
from tests.outputs.documents.houses import house, view
from tests.tiny import handbook, write

TEXT = """\
{#purpose}
## Purpose (%s)

{#p-2222}
Words in %s.

{#p-3333}
Points:

- []{#p-4444}first entry;
- []{#p-5555}second entry.

{#p-6666}
| Step | Days |
|---|---|
"""
ROWS = "".join(f"| Step number {place} with its words | {place} |\n" for place in range(40))
COVER = {"en": "Version 0.1 · Draft, example", "sq": "Versioni 0.1 · Projekt, shembull"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    files = {f"guidelines/example-guideline.{lang}.md": TEXT % (lang, lang) + ROWS for lang in ("sq", "en")}
    root = write(handbook(tmp_path / "repository"), files)
    path = root / "content/self-checks/example-self-check.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("status: draft", "    because: {sq: Kështu., en: So.}\n    point: p-4444\nstatus: draft")
    )
    return root


def made(root: Path, lang: str = "en") -> bytes:
    seen = view(root, lang)
    return presentation(talk(seen, seen.library.documents["example-guideline"]), house(root, lang))


def slides(raw: bytes) -> list[Any]:
    return list(pptx.Presentation(BytesIO(raw)).slides)


def said(slide: Any) -> str:
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def titles(raw: bytes) -> list[str]:
    return [slide.shapes.title.text for slide in slides(raw) if slide.shapes.title is not None]


@pytest.mark.parametrize("lang", ["en", "sq"])
def test_the_cover_says_what_the_text_is(root: Path, lang: str) -> None:
    first = said(slides(made(root, lang))[0])
    assert COVER[lang] in first


def test_points_keep_their_numbers_in_each_language(root: Path) -> None:
    for lang, letters in (("en", ("1.2a", "1.2b")), ("sq", ("1.2a", "1.2b"))):
        text = "\n".join(map(said, slides(made(root, lang))))
        assert f"1.1\tWords in {lang}." in text
        assert all(f"{letter}\t" in text for letter in letters)


def test_a_long_table_is_divided_and_its_head_repeated(root: Path) -> None:
    tables = [shape.table for slide in slides(made(root)) for shape in slide.shapes if shape.has_table]
    assert len(tables) > 2
    assert {table.cell(0, 0).text for table in tables} == {"Step"}
    rows = [table.cell(place, 1).text for table in tables for place in range(1, len(table.rows))]
    assert rows == [str(place) for place in range(40)]
    sizes = {run.font.size.pt for table in tables for cell in table.iter_cells()
             for one in cell.text_frame.paragraphs for run in one.runs}  # fmt: skip
    assert sizes == {14.0}


def test_each_question_is_followed_by_its_answer(root: Path) -> None:
    raw = made(root)
    place = titles(raw).index("Self-check")
    question, answer = (said(one) for one in slides(raw)[place + 1 : place + 3])
    assert "a)\tThe committee" in question and "b)\tThe ministry" in question
    assert "a)\tThe committee" in answer and "The ministry" not in answer
    assert "So." in answer and "See 1.2a." in answer


def test_the_words_are_marked_with_their_language(root: Path) -> None:
    found = {
        run.font._element.get("lang")
        for slide in slides(made(root, "sq"))
        for shape in slide.shapes
        if shape.has_text_frame
        for one in shape.text_frame.paragraphs
        for run in one.runs
    }
    assert found == {"sq-AL"}


def test_equal_records_are_equal_bytes(root: Path) -> None:
    assert made(root) == made(root)


@pytest.mark.parametrize("lang", ["en", "sq"])
def test_the_auditor_finds_nothing(root: Path, tmp_path: Path, lang: str) -> None:
    path = tmp_path / "slides.pptx"
    path.write_bytes(made(root, lang))
    assert [str(one) for one in OpenXmlValidator().validate(path).errors] == []


def test_it_wears_the_colours_of_the_house(root: Path) -> None:
    (root / "content/theme.yaml").write_text('colours: {primary: "#123456"}\n', encoding="utf-8")
    theme = next(part for part in pptx.Presentation(BytesIO(made(root))).part.package.iter_parts()
                 if part.partname == "/ppt/theme/theme1.xml")  # fmt: skip
    assert b'val="123456"' in theme.blob
