"""`action`: closes, begins and opens again in the file itself, and refuses in plain words what cannot be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.conftest import Run
from tests.tiny import minutes, write

STATUSES = """\
title: {sq: Listë, en: List}
terms:
  - {id: open, words: {sq: e hapur, en: open}}
  - {id: begun, words: {sq: në proces, en: begun}, means: in-progress}
  - {id: done, words: {sq: e kryer, en: done}, closes: true}
  - {id: done-late, words: {sq: me vonesë, en: late}, closes: true}
  - {id: cancelled, words: {sq: e anuluar, en: cancelled}, closes: true}
"""
ITEM = """\
    actions:
      # the report that was asked for
      - code: EC/2024-04-01/A1
        text: {sq: Të dërgohet raporti., en: Send the report.}
        owner: example-ministry
        due: {text: {sq: së shpejti, en: soon}, derived: 2024-05-01}
        status: open
      - {code: EC/2024-04-01/A2, text: {sq: Të botohet., en: Publish.}, due: {date: not-stated}, status: open}
"""
FILE = "content/minutes/2024/ec-2024-04-01.yaml"
A1, A2 = "EC/2024-04-01/A1", "EC/2024-04-01/A2"


@pytest.fixture(autouse=True)
def meetings(root: Path) -> Path:
    files = {
        "content/vocabularies/action-statuses.yaml": STATUSES,
        FILE: minutes("EC/2024-04-01", "2024-04-01", item=ITEM),
    }
    return write(root, files)


def lines(root: Path) -> set[str]:
    return set((root / FILE).read_text(encoding="utf-8").splitlines())


def test_from_begun_to_closed_late_nothing_else_in_the_file_changes(root: Path, run: Run) -> None:
    before = lines(root)
    assert run("action", A1, "--start", "--as-of", "2024-04-10", "--by", "Agjencia").code == 0
    ended = run("action", A1, "--close", "--as-of", "2024-06-01", "--date", "2024-05-02", "--evidence", "sq=Letra")
    assert ended.out == f"{A1}: done-late since 2024-05-02. Written in {FILE}:32:17\n"
    assert before - lines(root) == {"        status: open"}
    assert [line.strip() for line in (root / FILE).read_text(encoding="utf-8").splitlines()[31:40]] == [
        "status: done-late",
        "history:",
        "- status: begun",
        "date: 2024-04-10",
        "by: Agjencia",
        "- status: done-late",
        "date: 2024-05-02",
        "evidence:",
        "sq: Letra",
    ]
    assert run("check").code == 0
    assert "done-late" in run("list", "actions", "--json", "--as-of", "2024-06-01").out
    assert run("action", A1, "--reopen", "--as-of", "2024-06-01").out.startswith(f"{A1}: open since 2024-06-01.")


@pytest.mark.parametrize(
    ("code", "day", "status", "expected"),
    [
        (A1, "2024-05-01", "done", "done"),
        (A1, "2024-05-02", "done", "done-late"),
        (A1, "2024-05-02", "cancelled", "cancelled"),
        (A2, "2024-05-31", "done", "done"),
    ],
)
def test_whether_it_is_late_follows_from_the_days(code: str, day: str, status: str, expected: str, run: Run) -> None:
    said = run("action", code, "--close", "--status", status, "--as-of", day, "--evidence", "Letter")
    assert said.out.startswith(f"{code}: {expected} since {day}.")


def test_words_without_a_language_are_in_that_of_the_session(root: Path, run: Run) -> None:
    run("action", A2, "--close", "--as-of", "2024-05-01", "--evidence", "Letter = no. 1", "--lang", "sq")
    assert 'evidence: {sq: "Letter = no. 1"}' in (root / FILE).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (("EC/2024-04-01/A3", "--start"), 'No minutes give an action with the code "EC/2024-04-01/A3".'),
        ((A1, "--close"), "Nothing is said that proves it."),
        ((A1, "--close", "--evidence", "sq= "), "Nothing is said that proves it."),
        (
            (A1, "--close", "--evidence", "sq=a", "--evidence", "sq=b"),
            "The evidence is given twice in one language: sq.",
        ),
        ((A1, "--close", "--start"), "What happened to the action?"),
        ((A1, "--start", "--status", "done"), '"--status done" says how an action ends'),
        ((A1, "--close", "--evidence", "x", "--status", "don"), 'An action does not end as "don".'),
        ((A1, "--close", "--evidence", "x", "--superseded-by", A2), 'no status that stands for "superseded"'),
        ((A1, "--reopen"), f'"{A1}" is not closed: open.'),
        ((A1, "--start", "--date", "2024-03-31"), f'"{A1}" was given on 2024-04-01'),
        ((A1, "--start", "--date", "2024-05-02"), "2024-05-02 is after 2024-05-01, which counts as today."),
        ((A1, "--start", "--date", "tomorrow"), "tomorrow"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    line: tuple[str, ...], expected: str, root: Path, run: Run
) -> None:
    before = lines(root)
    said = run("action", *line, "--as-of", "2024-05-01")
    assert (said.code, said.out) == (1, "")
    assert expected in said.err
    assert lines(root) == before


def test_a_step_that_was_taken_is_not_taken_again(run: Run) -> None:
    close = ("action", A1, "--close", "--evidence", "Letter", "--as-of", "2024-05-01")
    begin = ("action", A1, "--start", "--as-of", "2024-05-01")
    assert run(*begin).code == 0
    assert f'Work on "{A1}" has begun already.' in run(*begin).err
    assert run(*close).code == 0
    assert f'"{A1}" is closed already: done.' in run(*close).err
    early = run("action", A1, "--reopen", "--as-of", "2024-05-01", "--date", "2024-04-30")
    assert f'The last state of "{A1}" is of 2024-05-01' in early.err


END = ("--close", "--status", "superseded", "--evidence", "Letter", "--as-of", "2024-05-01")


@pytest.fixture
def superseding(root: Path) -> None:
    term = "  - {id: replaced, words: {sq: e zëvendësuar, en: replaced}, closes: true, means: superseded}\n"
    write(root, {"content/vocabularies/action-statuses.yaml": STATUSES + term})


@pytest.mark.usefixtures("superseding")
def test_what_is_superseded_names_what_takes_its_place(root: Path, run: Run) -> None:
    before = lines(root)
    said = run("action", A1, *END, "--superseded-by", A2)
    assert said.out == f"{A1}: replaced since 2024-05-01. Written in {FILE}:32:17\n"
    assert "        superseded_by: EC/2024-04-01/A2" in lines(root) - before
    assert run("check").code == 0
    (row,) = [
        one for one in json.loads(run("list", "actions", "--json", "--as-of", "2024-05-01").out) if one["code"] == A1
    ]
    assert row["superseded_by"] == [A2]
    again = run("action", A1, "--reopen", "--as-of", "2024-05-02")
    assert f'"{A1}" was superseded by "{A2}" and is not opened again.' in again.err


@pytest.mark.usefixtures("superseding")
def test_in_brackets_the_successor_is_written_in_brackets_and_a_status_is_not_needed(root: Path, run: Run) -> None:
    said = run("action", A2, "--close", "--superseded-by", A1, "--evidence", "Letter", "--as-of", "2024-05-01")
    assert said.out.startswith(f"{A2}: replaced since 2024-05-01.")
    assert f"status: replaced, superseded_by: {A1}, history: [" in (root / FILE).read_text(encoding="utf-8")


@pytest.mark.usefixtures("superseding")
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ((A1, *END), f'It is not said what takes the place of "{A1}".'),
        ((A1, *END, "--superseded-by", A1), f'"{A1}" cannot take its own place.'),
        ((A1, *END, "--superseded-by", "EC/2024-04-01/A9"), 'No minutes give anything the code "EC/2024-04-01/A9".'),
        ((A1, "--start", "--superseded-by", A2), f'"--superseded-by {A2}" goes with --close'),
        (
            (A1, "--close", "--status", "done", "--superseded-by", A2, "--evidence", "x"),
            f'"--superseded-by {A2}" goes with --close',
        ),
        (("EC/2024-04-01/A3", "--close"), 'No minutes give an action with the code "EC/2024-04-01/A3".'),
    ],
)
def test_a_successor_that_cannot_be_is_refused(line: tuple[str, ...], expected: str, root: Path, run: Run) -> None:
    before = lines(root)
    said = run("action", *line)
    assert (said.code, said.out) == (1, "")
    assert expected in said.err
    assert lines(root) == before
