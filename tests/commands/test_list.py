"""`list`: rows by kind, filters, and formats for people, scripts and spreadsheets."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.commands.conftest import Run
from tests.tiny import minutes, write

ITEM = """\
    decisions:
      - {code: EC/2024-04-01/D1, text: {sq: Çështja u miratua., en: "=cmd() approved"}, status: in-force}
    recommendations:
      - {code: EC/2024-04-01/R1, text: {sq: Rekomandim., en: Advice.}, status: in-force}
    actions:
      - code: EC/2024-04-01/A1
        text: {sq: Të dërgohet raporti., en: Send the report.}
        owner: example-ministry
        due: {date: 2024-05-01}
        status: open
"""


@pytest.fixture(autouse=True)
def meetings(root: Path) -> Path:
    return write(root, {"content/minutes/2024/ec-2024-04-01.yaml": minutes("EC/2024-04-01", "2024-04-01", item=ITEM)})


def test_minutes_stand_latest_first_with_labels_in_the_asked_language(run: Run) -> None:
    lines = run("list", "minutes").out.splitlines()
    assert lines[0].split()[:2] == ["Id", "Title"]
    assert [line.split()[0] for line in lines[1:]] == ["ec-2024-04-01", "ec-2024-03-01"]
    assert "Komiteti shembull" in run("list", "minutes", "--lang", "sq").out


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("decisions", ["EC/2024-04-01/D1", "2024-04-01", "Example committee", "in-force"]),
        ("recommendations", ["EC/2024-04-01/R1", "Advice."]),
        ("actions", ["EC/2024-04-01/A1", "Send the report.", "Example ministry", "2024-05-01", "open"]),
    ],
)
def test_what_meetings_made_is_listed(kind: str, words: list[str], run: Run) -> None:
    out = run("list", kind).out
    assert all(word in out for word in words)


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        (["--since", "2024-04-01"], 1),
        (["--until", "2024-03-31"], 1),
        (["--since", "2024-01-01", "--until", "2024-12-31"], 2),
        (["--body", "example-committee"], 2),
        (["--status", "draft"], 2),
        (["--status", "approved"], 0),
        (["--text", "KOMITETIT"], 2),
        (["--text", "2024-04"], 1),
        (["--text", "nothing such"], 0),
    ],
)
def test_filters(filters: list[str], count: int, run: Run) -> None:
    assert len(json.loads(run("list", "minutes", "--json", *filters).out)) == count


def test_marks_on_letters_do_not_matter(run: Run) -> None:
    assert len(json.loads(run("list", "decisions", "--json", "--text", "ceshtja").out)) == 1


def test_json_holds_all_languages_and_ids(run: Run) -> None:
    [row] = json.loads(run("list", "actions", "--json").out)
    assert row["text"] == {"sq": "Të dërgohet raporti.", "en": "Send the report."}
    assert (row["owner"], row["bodies"], row["due"]) == ("example-ministry", ["example-committee"], "2024-05-01")


def test_no_cell_of_a_csv_is_a_formula(run: Run) -> None:
    out = run("list", "decisions", "--csv").out
    assert not out.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert rows[0]["Text"] == "'=cmd() approved"


def test_what_is_internal_is_shown_only_when_asked_for(run: Run, root: Path) -> None:
    path = root / "content/acts/example-act.yaml"
    path.write_text(path.read_text() + "access: internal\n")
    assert "example-act" not in run("list", "act").out
    assert "example-act" in run("list", "act", "--internal").out


def test_an_empty_list_is_no_mistake(run: Run) -> None:
    done = run("list", "decisions", "--status", "none-such")
    assert (done.code, done.out, done.err) == (0, "", "Nothing found.\n")
