"""Agenda, extract and lists as files: forms, names, languages, and mistakes answered in words."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
import vobject

from generators.cli import main
from tests.agenda.chain import FIRST, minutes, repository
from tests.agenda.chain import item as item_of
from tests.commands.conftest import Run
from tests.tiny import write

AS_OF = ("--as-of", "2024-06-02")
LINE = ("agenda", "committee", "--date", "2024-06-15", *AS_OF)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return repository(tmp_path / "repository")


def test_it_is_shown_in_the_language_of_the_user_or_the_one_that_is_asked_for(run: Run) -> None:
    assert run(*LINE).out.startswith("# Draft agenda: Test Committee, 15 June 2024\n")
    assert "\n# Invitation: Test Committee, 15 June 2024\n" in run(*LINE).out
    assert run(*LINE, "--lang", "sq").out.startswith("# Projektrendi i ditës: Komiteti i Provës, 15 qershor 2024\n")


def test_files_are_written_in_all_languages_and_forms(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run(*LINE, "--format", "md,docx,odt,pdf,html,ics", "--out", str(out)).code == 0
    names = {path.name for path in out.iterdir()}
    assert names == {
        *(f"tc-2024-06-15-{what}.{tag}.{form}" for what in ("agenda", "invitation") for tag in ("sq", "en")
          for form in ("md", "docx", "odt", "pdf", "html")),
        *(f"tc-2024-06-15.{tag}.ics" for tag in ("sq", "en")),
    }  # fmt: skip
    assert (out / "tc-2024-06-15-agenda.sq.pdf").read_bytes().startswith(b"%PDF-")
    word = zipfile.ZipFile(out / "tc-2024-06-15-agenda.sq.docx").read("word/document.xml").decode()
    assert "Ndjekja e detyrave të hapura" in word
    event = vobject.readOne((out / "tc-2024-06-15.sq.ics").read_bytes().decode()).vevent
    assert (event.uid.value, event.dtstart.value.isoformat()) == ("TC/2024-06-15@doracak.invalid", "2024-06-15")
    assert event.summary.value == "Komiteti i Provës"


def test_the_same_state_gives_the_same_bytes(run: Run, tmp_path: Path) -> None:
    for name in ("a", "b"):
        run(*LINE, "--format", "docx,ics", "--lang", "sq", "--out", str(tmp_path / name))
    made = [{path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("a", "b")]
    assert made[0] == made[1]
    assert len(made[0]) == 3


def test_one_set_of_minutes_changes_the_next_agenda(run: Run, root: Path) -> None:
    before = run(*LINE).out
    write(root, minutes("2024-06-01", item_of("plan", "    outcome: postponed\n")))
    after = run(*LINE).out
    assert "TC/2024-06-01" not in before
    assert "It comes back from [TC/2024-06-01](committee-2024-06-01#plan); its outcome there: postponed." in after
    assert "The minutes [TC/2024-06-01](committee-2024-06-01) are not approved; their state: draft." in after


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["agenda", "comittee", *AS_OF], "Did you mean: committee?"),
        ([*LINE, "--format", "doc"], 'There is no format "doc".'),
        ([*LINE, "--format", "pdf"], "Name a folder with --out."),
        (["agenda", "committee", "--date", "soon", *AS_OF], '"soon" is not a day'),
        (["agenda", "group", "--format", "ics", *AS_OF], "no event to write"),
        ([*LINE, "--lang", "de"], 'The language "de" is not known here.'),
        (["extract", "TC/2024-03-01/D9", *AS_OF], "Did you mean: TC/2024-03-01/D1?"),
        (["extract", "TC/2024-03-01/D1", "--format", "ics", *AS_OF], 'There is no format "ics".'),
        (["extract", "TC/2024-03-01/D1", "--format", "odt", *AS_OF], "Name a folder with --out."),
        (["list", "decisions", "--format", "docx", *AS_OF], "Name a file with --out."),
        (["list", "decisions", "--format", "xls", *AS_OF], 'There is no format "xls".'),
    ],
)
def test_mistakes_are_answered(line: list[str], said: str, run: Run) -> None:
    done = run(*line)
    assert (done.code, done.out) == (1, "")
    assert said in done.err


def test_a_body_that_is_internal_is_unknown_until_it_is_asked_for(run: Run, root: Path) -> None:
    path = "content/bodies/group.yaml"
    write(root, {path: "access: internal\n" + (root / path).read_text(encoding="utf-8")})
    assert 'There is no body "group".' in run("agenda", "group", *AS_OF).err
    told = run("agenda", "group", "--internal", *AS_OF).out
    assert "> **Not for publication.**" in told


def test_an_extract_is_a_document_of_its_own(run: Run, tmp_path: Path) -> None:
    told = run("extract", "TC/2024-03-01/D1", "--lang", "sq", *AS_OF).out
    assert told.startswith("# Ekstrakt: vendimi TC/2024-03-01/D1\n")
    assert "Miratohet plani për 5 000 euro." in told
    out = tmp_path / "out"
    assert run("extract", "TC/2024-03-01/D1", "--format", "docx,md", "--out", str(out), *AS_OF).code == 0
    assert len(list(out.iterdir())) == 4


def test_an_internal_decision_is_no_extract_unless_it_is_asked_for(run: Run, root: Path) -> None:
    first = (root / FIRST).read_text(encoding="utf-8")
    write(
        root, {FIRST: first.replace("- code: TC/2024-03-01/D1", "- access: internal\n        code: TC/2024-03-01/D1")}
    )
    assert "No minutes give the code" in run("extract", "TC/2024-03-01/D1", *AS_OF).err
    assert "Not for publication" in run("extract", "TC/2024-03-01/D1", "--internal", *AS_OF).out
    assert "TC/2024-03-01/D1" not in run("list", "decisions", "--format", "md", *AS_OF).out


@pytest.mark.parametrize(
    ("lang", "filters", "said"),
    [
        ("en", ("--body", "committee", "--since", "2024-01-01"), "# Decisions: Test Committee\n"),
        ("en", ("--since", "2024-01-01"), "\nFrom 1 January 2024.\n"),
        ("en", ("--until", "2024-12-31"), "\nUntil 31 December 2024.\n"),
        ("en", (), "\nEntries: 1. As of 2 June 2024.\n"),
        ("en", (), "[TC/2024-03-01/D1](committee-2024-03-01#d1)"),
        ("en", ("--since", "2025-01-01"), "\nNothing was found.\n"),
        (
            "sq",
            ("--since", "2024-01-01", "--until", "2024-12-31"),
            "\nNga data 1 janar 2024 deri më 31 dhjetor 2024.\n",
        ),
        ("sq", (), "# Vendimet: të gjitha organet\n"),
    ],
)
def test_the_decisions_of_a_period_are_a_document(lang: str, filters: tuple[str, ...], said: str, run: Run) -> None:
    assert said in run("list", "decisions", *filters, "--format", "md", "--lang", lang, *AS_OF).out


@pytest.mark.parametrize("kind", ["minutes", "actions", "body", "act"])
def test_any_list_can_be_a_document(kind: str, run: Run, tmp_path: Path) -> None:
    file = tmp_path / f"{kind}.docx"
    assert f"written: {file}" in run("list", kind, "--format", "docx", "--out", str(file), *AS_OF).out
    assert zipfile.ZipFile(file).testzip() is None


def test_without_git_the_day_must_be_given(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(root), "--lang", "en", "agenda", "committee"]) == 1
    assert "--as-of" in capsys.readouterr().err
