"""Tags: what is tagged with what, on the page of a scheme, in the register and in the matrix."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generators.blocks import Page, Table
from generators.loading import load
from generators.tree import FolderTree
from generators.view import View, plain
from generators.words import words
from tests.made_pages import make
from tests.page_text import lines
from tests.tiny import handbook, minutes, write

TAGS = """\
tags:
  - {scheme: example-scheme, code: one, strength: principal, evidence: {sq: Dëshmia, en: The evidence}}
"""
MORE = '  - {id: two, code: "2", name: {sq: Dy, en: Two}, basis: example}\nrules: []\n'


def pages(root: Path, tags: str = TAGS) -> dict[str, Page]:
    guideline = root / "guidelines/example-guideline.yaml"
    guideline.write_text(guideline.read_text(encoding="utf-8") + tags, encoding="utf-8")
    scheme = root / "content/schemes/example-scheme.yaml"
    scheme.write_text(scheme.read_text(encoding="utf-8") + MORE.replace("rules: []\n", ""), encoding="utf-8")
    library = load(FolderTree(root))
    assert library.problems == ()
    return {page.address: page for page in make(View(library.public(), "en", words("en"), date(2024, 6, 1)), {})}


def rows(page: Page) -> list[list[str]]:
    (table,) = [block for block in page.blocks if isinstance(block, Table) and block.id in ("_rows", "_tagged-table")]
    return [[plain(cell.words) for cell in row.cells] for row in table.rows]


def test_a_scheme_names_what_is_tagged_with_each_code_and_what_nothing_is_tagged_with(tmp_path: Path) -> None:
    page = pages(handbook(tmp_path))["scheme/example-scheme"]
    assert rows(page) == [["1 One", "Example guideline (principal)"]]
    assert "No document is tagged with: 2 Two." in lines(page.blocks)


def test_a_scheme_that_nothing_is_tagged_with_says_so(tmp_path: Path) -> None:
    found = pages(handbook(tmp_path), tags="")
    assert "No document is tagged with this scheme." in lines(found["scheme/example-scheme"].blocks)
    assert "No document is tagged." in lines(found["register/matrix"].blocks)


def test_the_register_of_tags_gives_the_evidence_and_who_said_so_when(tmp_path: Path) -> None:
    tags = TAGS.replace("The evidence}}", "The evidence}, by: Secretariat, date: 2024-02-03}")
    assert rows(pages(handbook(tmp_path), tags)["register/tags"]) == [
        [
            "Example guideline",
            "Guidelines",
            "Example scheme",
            "1 One",
            "principal",
            "The evidence",
            "Secretariat",
            "3 February 2024",
        ]
    ]


def test_a_decision_an_action_and_a_line_carry_tags_and_lead_to_their_place(tmp_path: Path) -> None:
    root = handbook(tmp_path)
    tag = '{scheme: example-scheme, code: "1", strength: significant, evidence: {sq: Po, en: Yes}}'
    item = (
        f"    decisions:\n      - {{code: EC/2024-04-01/D1, text: {{en: Done}}, status: in-force, tags: [{tag}]}}\n"
        f"    actions:\n      - {{code: EC/2024-04-01/A1, text: {{en: Do}}, due: {{date: 2024-05-01}}, status: open,"
        f" tags: [{tag}]}}\n"
    )
    write(root, {"content/minutes/2024/ec-2024-04-01.yaml": minutes("EC/2024-04-01", "2024-04-01", item=item)})
    programme = next(root.glob("content/programmes/*.yaml"))
    lines_of = programme.read_text("utf-8").replace(
        "    status: planned\n", f"    status: planned\n    tags: [{tag}]\n"
    )
    programme.write_text(lines_of, encoding="utf-8")
    page = pages(root, tags="")["register/tags"]
    (table,) = [block for block in page.blocks if isinstance(block, Table)]
    named = {plain(row.cells[1].words): (plain(row.cells[0].words), row.cells[0].words[0].href) for row in table.rows}
    assert named["Decisions"] == ("EC/2024-04-01/D1", "minutes/ec-2024-04-01#d1")
    assert named["Actions"] == ("EC/2024-04-01/A1", "minutes/ec-2024-04-01#a1")
    assert named["Lines of work programmes"][1] == f"programme/{programme.stem}#desk-plan"
    place = [column.key for column in table.columns].index("code")
    assert {plain(row.cells[place].words) for row in table.rows} == {"1 One"}


def test_codes_of_a_line_count_as_tags_whose_strength_nobody_stated(tmp_path: Path) -> None:
    root = handbook(tmp_path)
    scheme = root / "content/schemes/example-scheme.yaml"
    scheme.write_text("role: targets\n" + scheme.read_text(encoding="utf-8"), encoding="utf-8")
    programme = next(root.glob("content/programmes/*.yaml"))
    stated = programme.read_text("utf-8").replace("    status: planned\n", '    status: planned\n    targets: ["1"]\n')
    programme.write_text(stated, encoding="utf-8")
    ((_, group, _, _, code, strength, *_),) = rows(pages(root, tags="")["register/tags"])
    assert (group, code, strength) == ("Lines of work programmes", "1 One", "strength not stated")


def test_the_matrix_says_in_words_what_a_document_is_tagged_with(tmp_path: Path) -> None:
    root = handbook(tmp_path)
    scheme = (root / "content/schemes/example-scheme.yaml").read_text(encoding="utf-8")
    other = scheme.replace("en: Example scheme", "en: Other scheme").replace("mandatory", "short: {en: O}\nmandatory")
    (root / "content/schemes/other-scheme.yaml").write_text(other, encoding="utf-8")
    page = pages(root)["register/matrix"]
    (table,) = [block for block in page.blocks if isinstance(block, Table)]
    shared = ["What is tagged", "Kind of object"]
    assert [column.label for column in table.columns] == [*shared, "Example scheme", "O"]
    assert rows(page) == [["Example guideline", "Guidelines", "1 One (principal)", "not screened"]]


def test_screened_without_a_finding_is_not_the_same_as_not_screened(tmp_path: Path) -> None:
    screened = "screened:\n  - {scheme: example-scheme, result: none, by: Secretariat, date: 2024-02-03}\n"
    found = pages(handbook(tmp_path), screened)
    assert [row[-1] for row in rows(found["register/matrix"])] == ["screened, none"]
    shown = list(lines(found["guideline/example-guideline"].blocks))
    assert "Example scheme | all codes | Secretariat | 3 February 2024" in shown
