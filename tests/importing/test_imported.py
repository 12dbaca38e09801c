"""From old files to records: minutes and guidelines that pass our checks, and nothing of the file lost unsaid."""

from __future__ import annotations

import re
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from generators import check, source
from generators.importing.imported import Asked, Imported, imported
from generators.importing.telling import report
from generators.library import Library
from generators.loading import load
from generators.problem import DoracakError, Severity
from generators.report import severity
from generators.tree import FolderTree
from generators.words import words
from tests.importing.files import docx, minutes, odt, p, run, saved, table
from tests.tiny import handbook

MINUTES = Asked("minutes", "sq", body="example-committee", id="old-minutes")
GUIDELINE = Asked("guideline", "sq", id="old-rules")


def coded(root: Path) -> Path:
    """Return the tiny handbook with a committee that has a code, which those of its sittings begin with."""
    path = handbook(root) / "content/bodies/example-committee.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "code: XC\n", encoding="utf-8")
    (root / "content/vocabularies/capacities.yaml").write_text(CAPACITIES, encoding="utf-8")
    return root


@cache
def tiny() -> Library:
    with tempfile.TemporaryDirectory() as folder:
        return load(FolderTree(coded(Path(folder))))


@pytest.fixture
def library() -> Library:
    return tiny()


CAPACITIES = """\
title: {sq: Cilësitë, en: Capacities}
terms:
  - {id: chair, words: {sq: kryetar, en: chair}, chairs: true}
  - {id: member, words: {sq: anëtar, en: member}}
"""


def record(made: Imported) -> dict[str, Any]:
    ((path, text),) = made.files.items()
    data: dict[str, Any] = source.read(path, text.encode()).data
    return data


def test_minutes_come_out_as_their_text_says(library: Library) -> None:
    made = record(imported(library, "old.docx", minutes(), MINUTES))
    assert made["title"] == {"sq": "PROCESVERBAL I MBLEDHJES SË KOMITETIT"}
    assert (made["date"], made["start"], made["venue"]) == ("2024-03-01", "10:00", {"sq": "Salla shembull"})
    assert made["basis"] == "sourced"
    assert "old.docx" in made["source"]["en"]
    assert [one["text"]["sq"] for one in made["agenda"]] == ["Hapja", "Ecuria e punës"]
    (present,), (absent,) = made["attendance"]["present"], made["attendance"]["absent"]
    assert (present["name"], present["institution"], present["capacity"]) == (
        "Person Shembull",
        "example-ministry",
        "chair",
    )
    assert made["chair"] == present["id"]
    assert (absent["institution"], absent["note"]) == ("not-stated", {"sq": "Zyra e panjohur"})
    (item,) = made["items"]
    assert item["title"] == {"sq": "Ecuria e punës"}
    assert [one["text"]["sq"] for one in item["points"]] == ["U diskutua ecuria e punës në tre qarqe."]
    assert [one["text"]["sq"] for one in item["decisions"]] == ["Komiteti vendosi të miratojë planin."]
    first, second = item["actions"]
    assert (first["owner"], first["due"]) == ("example-ministry", {"date": "2024-04-15"})
    assert (second["owner_text"], second["due"]) == ({"sq": "Zyra e panjohur"}, {"text": {"sq": "në pranverë"}})


@pytest.mark.parametrize("asked", [MINUTES, GUIDELINE], ids=["minutes", "guideline"])
def test_what_was_imported_passes_our_checks(tmp_path: Path, asked: Asked) -> None:
    root = coded(tmp_path)
    for path, text in imported(load(FolderTree(root)), "old.docx", minutes(), asked).files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    found = [one for one in check.run(load(FolderTree(root))) if "old-" in one.place.file]
    # What no file can know is asked of the author: ids of points, and words in the other language.
    assert {one.check for one in found if severity(one) is Severity.ERROR} <= {"point-without-id"}


def test_a_guideline_keeps_headings_lists_tables_and_notes(library: Library) -> None:
    heading = '<w:pPr><w:pStyle w:val="Heading2"/></w:pPr>'
    raw = docx(
        "**RREGULLAT E VJETRA", p(heading + run("1.1 Qëllimi")), "Fjalë <b> të thjeshta.", table(("A", "B"), ("1", "2"))
    )
    made = imported(library, "old.docx", raw, GUIDELINE)
    text = made.files["guidelines/old-rules.sq.md"]
    assert text.startswith("{#qellimi}\n## Qëllimi\n\n")
    assert "\\<b\\>" in text
    assert re.search(r"\| A +\| B +\|\n\|-+\|-+\|\n\| 1 +\| 2 +\|", text)
    assert source.read("x", made.files["guidelines/old-rules.yaml"].encode()).data["title"] == {
        "sq": "RREGULLAT E VJETRA"
    }


def test_the_report_names_every_loss_and_guess_in_both_languages(library: Library) -> None:
    made = imported(library, "old|*.docx", minutes(), MINUTES)
    for lang in ("en", "sq"):
        told = report(made, "old|*.docx", words(lang))
        assert "PROTOKOLL Nr. 12/3" in told
        assert "old\\|\\*.docx" in told
        assert told.count("\n|") == len(made.losses) + len(made.guesses) + 4
        assert "importing." not in told


@pytest.mark.parametrize(
    ("asked", "raw", "name"),
    [
        (Asked("minutes", "sq"), minutes(), "import-body-needed"),
        (MINUTES, docx("Pa datë"), "import-day-needed"),
        (MINUTES, docx("Data: 3/4"), "import-day-needed"),
        (Asked("guideline", "sq", id="example-guideline"), minutes(), "exists"),
    ],
)
def test_what_is_missing_is_asked_for(library: Library, asked: Asked, raw: bytes, name: str) -> None:
    with pytest.raises(DoracakError) as raised:
        imported(library, "old.docx", raw, asked)
    assert raised.value.name == name


def test_an_empty_file_is_a_record_that_says_so(library: Library) -> None:
    made = imported(library, "old.odt", odt(""), Asked("minutes", "sq", "example-committee", "2023-01-01"))
    (item,) = record(made)["items"]
    assert item["title"] == {"sq": "Skedari nuk flet për asnjë pikë"}


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=60)
SIGNS = re.compile(r"[^\w]+")


def told(text: str) -> set[str]:
    return set(SIGNS.sub(" ", text).split())


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["text", "bold", "list", "heading", "row"]), TEXT), max_size=8))
def test_no_word_is_lost_unsaid(parts: list[tuple[str, str]]) -> None:
    made = Document()
    for kind, text in parts:
        if kind == "row":
            made.add_table(rows=1, cols=2).cell(0, 1).text = text
        elif kind == "bold":
            made.add_paragraph().add_run(text).bold = True
        else:
            style = {"text": None, "list": "List Bullet", "heading": "Heading 1"}[kind]
            made.add_paragraph(text, style=style)
    asked = Asked("minutes", "sq", "example-committee", "2023-01-01")
    result = imported(tiny(), "old.docx", saved(made), asked)
    kept = told(" ".join(source_words(record(result)))) | told(report(result, "old.docx", words("en")))
    assert {word for _, text in parts for word in told(text)} <= kept


def source_words(held: object) -> list[str]:
    if isinstance(held, dict):
        return [word for one in held.values() for word in source_words(one)]
    if isinstance(held, list):
        return [word for one in held for word in source_words(one)]
    return [str(held)]
