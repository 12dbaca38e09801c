"""Answers of many institutions become one report: who said what, honest sums, and who has said nothing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from generators.blocks import Block, Paragraph, Table
from generators.cli import main
from generators.collecting import consolidated_page
from generators.collecting.consolidating import consolidated, issues, rows, sums
from generators.collecting.writing import path_of, yaml_of
from generators.loading import load
from generators.outputs.documents.house import house_of
from generators.outputs.documents.render import render
from generators.records.report import Report
from generators.reports.issue import Made
from generators.reports.period import Period
from generators.tree import FolderTree
from generators.view import plain
from generators.written import view
from tests import tiny
from tests.collecting.example_form import HEAD, REPORT, collect, repository
from tests.collecting.test_round import FIELDS, ROWS, filled

SECOND = {**HEAD, "form.institution": "second-ministry", "summary.overview": "Pak.", "summary.facts.count": "1.234"}


def kept(root: Path, *raws: bytes) -> None:
    """Keep the answers of forms in the repository, as the command does."""
    for made in collect(root, *raws):
        assert made.answers is not None
        tiny.write(root, {path_of(made.answers): yaml_of(made.answers)})


def issue(root: Path, body: str | None = "example-committee") -> Made:
    document = load(FolderTree(root)).public().documents[REPORT]
    return Made(document, body, Period.read("2025"), date(2025, 12, 31))


def blocks(root: Path, lang: str, body: str | None = "example-committee") -> tuple[Block, ...]:
    seen = view(load(FolderTree(root)).public(), lang, date(2026, 1, 31))
    return consolidated_page.page(seen, issue(root, body), "reports/x").blocks


@pytest.fixture
def root(tmp_path: Path) -> Path:
    made = repository(tmp_path)
    first = filled(made, "sq", "docx", {**HEAD, **FIELDS}, ROWS)
    kept(made, first, filled(made, "sq", "odt", SECOND, {"measures.list": [{"title": "E dhjeta", "cost": "0,5"}]}))
    return made


def table(found: tuple[Block, ...], caption: str) -> list[list[str]]:
    one = next(block for block in found if isinstance(block, Table) and block.caption == caption)
    return [[plain(cell.words) for cell in row.cells] for row in one.rows]


def said(found: tuple[Block, ...]) -> list[str]:
    return [plain(block.words) for block in found if isinstance(block, Paragraph)]


def test_rows_of_all_stand_in_one_table_with_their_institution(root: Path) -> None:
    found = table(blocks(root, "en"), "Measures")
    assert [row[1] for row in found] == ["E para", "E dyta", "not stated", "E dhjeta"]
    assert len({row[0] for row in found}) == 2
    assert found[0][2].split()[0] == "28"
    assert found[0][3:] == ["Green", "10"]


def test_sums_add_up_only_what_has_one_unit(root: Path) -> None:
    made = issue(root)
    record = made.document.record
    assert isinstance(record, Report)
    held = consolidated(made.document, issues(made))
    spec = next(part.table for part in record.sections[1].parts if part.table)
    found = tuple(one for one, _ in rows(held, "measures.list", spec.columns))
    (total,) = sums(spec.columns, found)
    assert (total.value, total.stated, total.asked) == (Decimal("1245.0"), 3, 4)
    assert any("3 of 4" in line for line in said(blocks(root, "en")))


def test_texts_follow_each_other_below_the_name_of_who_wrote_them(root: Path) -> None:
    lines = said(blocks(root, "sq"))
    assert lines.index("Pak.") > lines.index("Shumë gjëra.")


def test_what_did_not_fit_is_at_the_end_as_it_was_sent(root: Path) -> None:
    ((_, field, words, why),) = table(blocks(root, "en"), "What did not fit")
    assert (field, words) == ("How many", "1.234")
    assert "two numbers" in why


def test_fixed_rows_keep_their_names(root: Path) -> None:
    assert [row[1] for row in table(blocks(root, "sq"), "Rreziqet")] == ["Para", "Njerëz", "Para", "Njerëz"]


def test_who_has_not_answered_is_named(tmp_path: Path) -> None:
    made = repository(tmp_path)
    kept(made, filled(made, "sq", "docx", HEAD, {}))
    assert [row[1] for row in table(blocks(made, "en"), "Who has answered")] == ["yes", "not yet"]
    assert consolidated(issue(made).document, issues(issue(made))).missing == ("second-ministry",)


def test_all_bodies_together_are_told_apart(root: Path) -> None:
    folder = root / f"content/reports/{REPORT}/answers"
    (folder / "example-committee-2025").rename(folder / "other-2025")
    kept(root, filled(root, "sq", "docx", HEAD, {}))
    for path in (folder / "other-2025").iterdir():
        path.write_text(path.read_text(encoding="utf-8").replace("example-committee", "other"), encoding="utf-8")
    names = [row[0] for row in table(blocks(root, "en", None), "Who has answered")]
    assert len(names) == 3
    assert sum(name.endswith(", other") for name in names) == 2


def test_internal_answers_are_in_no_document(root: Path) -> None:
    for path in root.glob("content/reports/*/answers/*/second-ministry.yaml"):
        path.write_text("access: internal\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert "Pak." not in said(blocks(root, "sq"))


@pytest.mark.parametrize("ending", ["docx", "odt", "html", "pdf"])
def test_it_is_a_document_in_every_form(root: Path, ending: str) -> None:
    seen = view(load(FolderTree(root)).public(), "sq", date(2026, 1, 31))
    page = consolidated_page.page(seen, issue(root), "reports/x")
    assert len(render(page, house_of(seen), ending)) > 1000


def test_the_command_keeps_what_it_reads_and_says_it_in_both_languages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = repository(tmp_path / "here")
    monkeypatch.chdir(root)
    (root / "forms").mkdir()
    (root / "forms/one.docx").write_bytes(filled(root, "sq", "docx", {**HEAD, **FIELDS}, ROWS))
    assert main(["collect", "forms", "--check", "--lang", "en"]) == 0
    assert not list(root.glob("content/reports/*/answers"))
    assert main(["collect", "forms", "--lang", "en"]) == 0
    assert "10 of 10 answers, written to content/reports/example-report/answers" in capsys.readouterr().out
    assert main(["collect", "forms", "--lang", "sq"]) == 0
    out = capsys.readouterr().out
    assert "i ka tashmë" in out
    assert "nuk janë përgjigjur ende: Ministria e dytë" in out
    (root / "forms/two.odt").write_bytes(filled(root, "sq", "odt", SECOND, {}))
    assert main(["collect", "forms/two.odt", "--lang", "sq", "--out", "elsewhere"]) == 1
    assert "Sa (fusha summary.facts.count): “1.234”: ky mund të lexohet si dy numra" in capsys.readouterr().out
    assert (
        root / "elsewhere" / f"content/reports/{REPORT}/answers/example-committee-2025/second-ministry.yaml"
    ).is_file()


def test_what_is_kept_passes_the_checks_and_is_in_its_canonical_form(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    main(["check", "--lang", "en"])
    said_of_answers = [line for line in capsys.readouterr().out.splitlines() if "/answers/" in line]
    assert len(said_of_answers) == 1
    assert "E514" in said_of_answers[0]
    main(["tidy", "--check"])
    assert "/answers/" not in capsys.readouterr().out
