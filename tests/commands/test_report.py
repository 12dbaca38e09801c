"""Report on the command line: types, issues, forms, narratives; and mistakes answered in both languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.conftest import Run

AS_OF = ("--as-of", "2024-06-02")
ISSUE = ("report", "example-report", "--body", "example-committee", "--period", "2024", *AS_OF)


def test_without_a_type_all_types_are_listed_in_the_language_of_the_user(run: Run) -> None:
    assert run("report", *AS_OF).out.startswith("example-report: Example report\n")
    assert run("report", *AS_OF, "--lang", "sq").out.startswith("example-report: Raport shembull\n")


def test_a_repository_without_reports_says_so(run: Run, root: Path) -> None:
    for path in (root / "content/reports/example-report").iterdir():
        path.unlink()
    assert run("report", *AS_OF).out == "There is no type of report; one is a folder in content/reports.\n"


def test_an_issue_is_written_in_all_forms_and_languages(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run(*ISSUE, "--format", "docx,odt,pdf,html,xlsx,json", "--out", str(out)).code == 0
    stem = "example-report-example-committee-2024"
    assert {path.name for path in out.iterdir()} == {
        f"{stem}.json",
        *(f"{stem}.{lang}.{form}" for lang in ("sq", "en") for form in ("docx", "odt", "pdf", "html", "xlsx")),
    }
    assert json.loads((out / f"{stem}.json").read_text(encoding="utf-8"))["cut_off"] == "2024-12-31"


def test_the_day_of_cut_off_is_the_one_that_was_typed(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run(*ISSUE, "--cut-off", "2024-05-31", "--format", "json", "--out", str(out)).code == 0
    assert json.loads(next(out.iterdir()).read_text(encoding="utf-8"))["cut_off"] == "2024-05-31"


def test_the_same_issue_has_the_same_bytes(run: Run, tmp_path: Path) -> None:
    forms = ("--format", "docx,odt,pdf,html,xlsx,json", "--out")
    for name in ("one", "two"):
        assert run(*ISSUE, *forms, str(tmp_path / name)).code == 0
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes(), path.name


def test_a_form_is_written_in_the_language_that_is_asked_for(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = run("report", "example-report", "--blank", "--only", "sq", "--out", str(out), *AS_OF)
    assert done.code == 0
    assert {path.name for path in out.iterdir()} == {"example-report-blank.sq.docx", "example-report-blank.sq.pdf"}


def test_two_languages_stand_in_one_document(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run(*ISSUE, "--bilingual", "--out", str(out)).code == 0
    form = ("report", "example-report", "--blank", "--bilingual", "--format", "docx", "--out", str(out), *AS_OF)
    assert run(*form).code == 0
    stem = "example-report-example-committee-2024.en-sq"
    names = {path.name for path in out.iterdir()}
    assert names == {f"{stem}.docx", f"{stem}.pdf", "example-report-blank.en-sq.docx"}


def test_what_was_made_is_remembered_and_made_anew_where_a_record_changed(run: Run, root: Path, tmp_path: Path) -> None:
    memory = root / ".cache/reports"
    line = (*ISSUE, "--format", "docx,pdf", "--only", "en", "--out")
    assert run(*line, str(tmp_path / "one")).code == 0
    first = sorted(path.name for path in memory.iterdir())
    assert [name.rpartition(".")[2] for name in first] == ["docx", "pdf"]
    assert run(*line, str(tmp_path / "two")).code == 0
    assert sorted(path.name for path in memory.iterdir()) == first
    assert {path.read_bytes() for path in (tmp_path / "one").iterdir()} == {
        path.read_bytes() for path in (tmp_path / "two").iterdir()
    }
    text = root / "content/reports/example-report/example-report.yaml"
    text.write_text(text.read_text(encoding="utf-8").replace("Example report", "Another report"), encoding="utf-8")
    assert run(*line, str(tmp_path / "three")).code == 0
    assert len(list(memory.iterdir())) == 4


def test_a_narrative_is_begun_once_and_then_left_alone(run: Run, root: Path) -> None:
    assert run(*ISSUE, "--new").code == 0
    path = root / "content/reports/example-report/example-committee-2024.en.md"
    assert path.read_text(encoding="utf-8") == "{#purpose}\n## Purpose (en)\n"
    path.write_text("{#purpose}\n## Summary\n\nMine.\n", encoding="utf-8")
    refused = run(*ISSUE, "--new")
    assert (refused.code, refused.err.splitlines()[0].split(": ", 1)[0]) == (1, "error")
    assert run(*ISSUE, "--format", "docx", "--out", str(root / "out")).code == 0
    assert path.read_text(encoding="utf-8") == "{#purpose}\n## Summary\n\nMine.\n"


MISTAKES = [
    (("report", "exampl-report", "--blank"), "There is no type of report", "Nuk ka lloj raporti"),
    (("report", "example-report", "--period", "2024"), "is about a body, and none", "është për një organ, dhe asnjë"),
    (
        ("report", "example-report", "--body", "comittee", "--period", "2024"),
        'There is no body "comittee"',
        'Nuk ka organ "comittee"',
    ),
    (
        ("report", "example-report", "--body", "example-committee"),
        "is about a period, and none",
        "është për një periudhë, dhe asnjë",
    ),
    (
        ("report", "example-report", "--body", "example-committee", "--period", "2024-Q5"),
        '"2024-Q5" is no period',
        '"2024-Q5" nuk është periudhë',
    ),
    ((*ISSUE, "--cut-off", "2023-01-01"), "before the first day of the period", "para ditës së parë të periudhës"),
    ((*ISSUE, "--cut-off", "soon"), "soon", "soon"),
    ((*ISSUE, "--format", "docx,doc"), 'no report of the form "doc"', 'Nuk ka raport në formën "doc"'),
    (
        ("report", "example-report", "--blank", "--format", "json"),
        'no report of the form "json"',
        'Nuk ka raport në formën "json"',
    ),
    ((*ISSUE, "--only", "de"), "de", "de"),
    ((*ISSUE, "--bilingual", "--only", "en"), "needs two languages", "kërkon dy gjuhë"),
    (
        (*ISSUE, "--bilingual", "--format", "docx,odt"),
        'not made in the form "odt"',
        "nuk nxirret në formatin “odt”",
    ),
    (
        ("report", "example-report", "--blank", "--bilingual", "--format", "html"),
        'not made in the form "html"',
        "nuk nxirret në formatin “html”",
    ),
    ((*ISSUE, "--bilingual", "--format", "json"), 'not made in the form "json"', "nuk nxirret në formatin “json”"),
]


@pytest.mark.parametrize(("line", "en", "sq"), MISTAKES)
def test_a_mistake_is_answered_in_both_languages_and_writes_nothing(
    line: tuple[str, ...], en: str, sq: str, run: Run, tmp_path: Path
) -> None:
    asked = (*line, *(() if "--as-of" in line else AS_OF), "--out", str(tmp_path / "out"))
    for lang, said in (("en", en), ("sq", sq)):
        done = run(*asked, "--lang", lang)
        assert (done.code, done.out) == (1, "")
        assert said in done.err
    assert not (tmp_path / "out").exists()
