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
    out = run("list", kind, "--as-of", "2024-06-01").out
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
    [row] = json.loads(run("list", "actions", "--as-of", "2024-06-01", "--json").out)
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


SUCCESSION = """\
names:
  - text: {sq: Ministria e vjetër, en: Old ministry}
sector: government
basis: example
source: {sq: Shembull, en: Example}
until: 2024-05-31
successors: [example-ministry]
"""


def action(number: int, rest: str) -> str:
    return f"      - {{code: EC/2024-05-02/A{number}, text: {{sq: D., en: T.}}, {rest}}}\n"


@pytest.fixture
def owed(root: Path) -> Path:
    item = "    actions:\n" + "".join(
        [
            action(1, "owner: old-ministry, due: {date: 2024-05-31}, status: open"),
            action(2, "owner: example-ministry, due: {date: 2024-06-01}, status: open"),
            action(3, "owner: example-ministry, due: {date: 2024-05-03}, status: closed"),
            action(4, "due: {text: {en: soon}, derived: 2024-05-30, basis: {en: B}}, status: open"),
            action(5, "owner_text: {en: All}, due: {date: not-stated}, status: open"),
        ]
    )
    statuses = "terms:\n  - {id: open, words: {sq: e hapur, en: open}}\n"
    return write(
        root,
        {
            "content/institutions/old-ministry.yaml": SUCCESSION,
            "content/vocabularies/action-statuses.yaml": "title: {sq: Listë, en: List}\n"
            + statuses
            + "  - {id: closed, words: {sq: e kryer, en: done}, closes: true}\n",
            "content/minutes/2024/ec-2024-05-02.yaml": minutes("EC/2024-05-02", "2024-05-02", item=item),
        },
    )


@pytest.mark.usefixtures("owed")
@pytest.mark.parametrize(
    ("filters", "numbers"),
    [
        (["--overdue", "--as-of", "2024-06-01"], {"1", "4"}),
        (["--overdue", "--as-of", "2024-05-30"], set()),
        (["--owner", "old-ministry", "--as-of", "2024-05-31"], {"1"}),
        (["--owner", "old-ministry", "--as-of", "2024-06-01"], set()),
        (["--owner", "example-ministry", "--as-of", "2024-06-01"], {"1", "2", "3"}),
        (["--without", "owner", "--as-of", "2024-06-01"], {"4"}),
        (["--without", "due", "--as-of", "2024-06-01"], {"5"}),
    ],
)
def test_actions_are_found_by_who_owes_them_and_how_late_they_are(
    filters: list[str], numbers: set[str], run: Run
) -> None:
    found = json.loads(run("list", "actions", "--since", "2024-05-01", *filters, "--json").out)
    assert {one["code"].removeprefix("EC/2024-05-02/A") for one in found} == numbers


@pytest.mark.usefixtures("owed")
def test_an_open_action_says_how_old_and_how_late_it_is(run: Run) -> None:
    found = json.loads(run("list", "actions", "--since", "2024-05-01", "--as-of", "2024-06-02", "--json").out)
    ages = {
        one["code"].removeprefix("EC/2024-05-02/"): (one.get("days_open"), one.get("age"), one.get("overdue"))
        for one in found
    }
    assert ages["A1"] == (31, "31-90", 2)
    assert ages["A2"] == (31, "31-90", 1)
    assert ages["A3"] == (None, None, None)
    assert ages["A5"] == (31, "31-90", None)


@pytest.mark.parametrize("asked", [["--owner", "example-minstry"], ["--without", "date"]])
def test_what_cannot_be_asked_for_is_said(asked: list[str], run: Run) -> None:
    outcome = run("list", "actions", "--as-of", "2024-06-01", *asked)
    assert outcome.code == 1
    assert asked[1] in outcome.err


def test_changes_between_two_days_are_listed_for_people_and_machines(run: Run) -> None:
    days = ("--since", "2024-04-01", "--until", "2024-04-30", "--as-of", "2024-06-01")
    rows = json.loads(run("list", "changes", *days, "--json").out)
    kinds = ["meetings", "decisions", "recommendations", "actions"]
    assert [row["changed_kind"] for row in rows] == kinds
    assert {row["changed_how"] for row in rows} == {"made"}
    assert [row.get("code") for row in rows[1:]] == ["EC/2024-04-01/D1", "EC/2024-04-01/R1", "EC/2024-04-01/A1"]
    assert "Vendimet" in run("list", "changes", *days, "--lang", "sq").out
    assert run("list", "changes", *days, "--status", "ended").out == ""
    assert "# Changes: all bodies" in run("list", "changes", *days, "--format", "md").out
