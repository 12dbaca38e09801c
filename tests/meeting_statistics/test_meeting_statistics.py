"""Statistics of four meetings, worked out by hand; the figures stand in the comments beside what they come from.

Source of the list: follow-up statistics of the domain brief, section 3.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from generators.kind import registry
from generators.library import Library
from generators.loading import load
from generators.meeting_statistics import actions, attendance, meetings
from generators.meeting_statistics.groups import GROUPS
from generators.meeting_statistics.scope import Scope
from generators.meeting_statistics.statistic import Median, Statistic, mean, middle
from generators.procedure.verdict import Outcome
from generators.tree import FolderTree
from tests.tiny import handbook, minutes, write

TODAY = date(2024, 12, 31)
STATUSES = """\
title: {sq: Listë, en: List}
terms:
  - {id: open, words: {sq: e hapur, en: open}}
  - {id: done, words: {sq: e kryer, en: done}, closes: true}
  - {id: late, words: {sq: me vonesë, en: late}, closes: true, means: done-late}
  - {id: cancelled, words: {sq: e anuluar, en: cancelled}, closes: true}
"""
KINDS = """\
title: {sq: Listë, en: List}
terms:
  - {id: information, words: {sq: informim, en: information}}
  - {id: approval, words: {sq: miratim, en: approval}, decides: true}
"""
SECTORS = """\
title: {sq: Listë, en: List}
terms:
  - {id: government, words: {sq: qeveria, en: government}}
  - {id: business, words: {sq: biznesi, en: business}, non_state: true}
"""
LEVELS = (
    "title: {sq: L, en: L}\nterms:\n  - {id: expert, words: {sq: e, en: e}}\n  - {id: head, words: {sq: k, en: h}}\n"
)
ACTIONS = {
    # given on 1 March: in time on the very day; late by 10 days; cancelled; overdue by 275 days.
    "2024-03-01": """\
    actions:
      - {code: CODE/A1, text: TEXT, owner: example-ministry, due: {date: 2024-03-31}, status: done,
         history: [{status: done, date: 2024-03-31}]}
      - {code: CODE/A2, text: TEXT, owner: example-ministry, due: {date: 2024-03-31}, status: late,
         history: [{status: late, date: 2024-04-10}]}
      - {code: CODE/A3, text: TEXT, owner: example-ministry, due: {date: 2024-03-31}, status: cancelled,
         history: [{status: cancelled, date: 2024-04-10}]}
      - {code: CODE/A4, text: TEXT, due: {date: 2024-03-31}, status: open}
""",
    # given on 2 October, 90 days before the cut-off: one without a day, one that is due on the cut-off day itself.
    "2024-10-02": """\
    actions:
      - {code: CODE/A1, text: TEXT, owner_text: TEXT, due: {text: TEXT}, status: open}
      - {code: CODE/A2, text: TEXT, owner: example-ministry, due: {date: 2024-12-31}, status: open}
""",
    # given on 1 December, 30 days before: done, and nobody says when.
    "2024-12-01": """\
    actions:
      - {code: CODE/A1, text: TEXT, owner: example-ministry, due: {date: 2024-12-20}, status: done}
      - {code: CODE/A2, text: TEXT, owner: example-ministry, due: {date: 2025-01-20}, status: open}
""",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    files = {
        "content/vocabularies/action-statuses.yaml": STATUSES,
        "content/vocabularies/item-kinds.yaml": KINDS,
        "content/vocabularies/sectors.yaml": SECTORS,
        "content/vocabularies/seniority-levels.yaml": LEVELS,
        "content/institutions/firm.yaml": registry()["institution"].sample.replace("government", "business"),
    }
    for day, item in (*ACTIONS.items(), ("2025-02-01", "")):
        files[f"content/minutes/{day[:4]}/ec-{day}.yaml"] = sitting(day, item)
    root = write(handbook(tmp_path_factory.mktemp("statistics")), files)
    found = load(FolderTree(root))
    assert not found.problems
    return found


def sitting(day: str, item: str) -> str:
    text = minutes(f"EC/{day}", day, item=item.replace("CODE", f"EC/{day}").replace("TEXT", "{sq: Fjalë, en: Words}"))
    if day == "2024-03-01":
        # Present a ministry and two of a firm, one as expert; one item of an unknown kind, and one more that is known.
        people = "".join(
            f"    - {{id: p{n}, name: not-stated, institution: {key}, capacity: chair{level}}}\n"
            for n, (key, level) in enumerate(
                [("example-ministry", ", level: head"), ("firm", ", level: expert"), ("firm", "")]
            )
        )
        text = with_list(text, people).replace("deliberated: not-stated", "deliberated: true", 1)
        text += "circulated: 2024-03-11\n"
    if day == "2024-10-02":
        # The firm is excused; the minutes came out after 20 days and were approved on 1 December, 60 days later.
        people = "    - {id: p0, name: not-stated, institution: example-ministry, capacity: chair}\n"
        excused = "    - {id: p1, name: not-stated, institution: firm, capacity: chair}\n"
        text = with_list(text, people, excused).replace("deliberated: not-stated", "deliberated: false", 1)
        text = text.replace("approval: not-stated", "approval: {meeting: ec-2024-12-01}")
        text += "circulated: 2024-10-22\n"
    if day == "2024-12-01":
        text = text.replace("kind: information", "kind: not-stated")
        people = "    - {id: p0, name: not-stated, institution: firm, capacity: chair}\n"
        text = with_list(text, people).replace("complete: true", "complete: false")
    return text


def with_list(text: str, present: str, excused: str = "") -> str:
    line = "attendance: {complete: not-stated, present: not-stated, excused: not-stated, absent: not-stated}\n"
    assert line in text
    after = f"  excused:\n{excused}" if excused else "  excused: not-stated\n"
    return text.replace(line, f"attendance:\n  complete: true\n  present:\n{present}{after}  absent: not-stated\n")


@pytest.fixture
def scope(library: Library) -> Scope:
    return Scope(library, TODAY)


def parts(one: Statistic) -> tuple[int, int, int]:
    return int(one.ratio.numerator), int(one.ratio.denominator), one.silent


def by_name(found: Iterator[Statistic]) -> dict[str, tuple[int, int, int]]:
    return {one.of: parts(one) for one in found}


def test_what_lies_after_the_cut_off_day_is_not_counted(library: Library) -> None:
    assert len(Scope(library, TODAY).sittings) == 3
    assert len(Scope(library, date(2025, 2, 1)).sittings) == 4
    assert len(Scope(library, date(2025, 2, 1), year=2025).sittings) == 1
    assert Scope(library, TODAY, "nobody").sittings == ()


def test_items_by_kind_and_deliberation(scope: Scope) -> None:
    assert by_name(meetings.items_by_kind(scope)) == {"information": (2, 2, 1)}
    assert parts(meetings.deliberated(scope)) == (1, 2, 1)


def test_decisions_and_actions_per_meeting(scope: Scope) -> None:
    assert parts(meetings.made_per_meeting(scope, "actions")) == (8, 3, 0)
    assert parts(meetings.made_per_meeting(scope, "decisions")) == (0, 3, 0)


def test_days_to_circulate_and_to_approve(scope: Scope) -> None:
    average, half = meetings.circulation_days(scope)
    assert parts(average) == (10 + 20, 2, 1)
    assert half == Median("days-to-circulate", Decimal(15), 2, TODAY, 1)
    average, half = meetings.approval_days(scope)
    assert (parts(average), half.value) == ((60, 1, 2), Decimal(60))


def test_an_approval_after_the_cut_off_day_is_not_known_yet(library: Library) -> None:
    average, _ = meetings.approval_days(Scope(library, date(2024, 11, 30)))
    assert parts(average) == (0, 0, 2)


def test_closed_and_done_in_time(scope: Scope) -> None:
    assert parts(actions.closure_rate(scope)) == (4, 8, 0)
    assert parts(actions.closed_in_time(scope)) == (1, 2, 1)


def test_overdue_begins_on_the_day_after(library: Library, scope: Scope) -> None:
    assert parts(actions.overdue(scope)) == (1, 3, 1)
    assert parts(actions.overdue(Scope(library, date(2025, 1, 1)))) == (2, 3, 1)


def test_as_of_an_earlier_day_what_was_closed_later_is_open(library: Library) -> None:
    early = Scope(library, date(2024, 3, 31))
    assert parts(actions.closure_rate(early)) == (1, 4, 0)
    assert parts(actions.overdue(early)) == (0, 3, 0)
    assert parts(actions.overdue(Scope(library, date(2024, 4, 9)))) == (3, 3, 0)


def test_ages_at_the_edges_of_the_bands(library: Library, scope: Scope) -> None:
    assert by_name(actions.ages(scope)) == {
        "0-30": (1, 4, 0),
        "31-90": (2, 4, 0),
        "91-180": (0, 4, 0),
        "181-": (1, 4, 0),
    }
    later = by_name(actions.ages(Scope(library, date(2025, 1, 1))))
    assert (later["0-30"], later["31-90"], later["91-180"]) == ((0, 4, 0), (1, 4, 0), (2, 4, 0))


def test_days_open_to_close_and_late(scope: Scope) -> None:
    average, half = actions.days_of_open(scope)
    assert parts(average) == (305 + 90 + 90 + 30, 4, 0)
    assert half.value == Decimal(90)
    average, half = actions.days_to_close(scope)
    assert (parts(average), half.value) == ((30 + 40 + 40, 3, 1), Decimal(40))
    average, half = actions.days_late_of(scope)
    assert (parts(average), half.value) == ((10 + 275, 2, 0), Decimal("142.5"))


def test_without_owner_or_day(scope: Scope) -> None:
    assert parts(actions.lacking(scope, "owner")) == (1, 8, 0)
    assert parts(actions.lacking(scope, "due")) == (1, 8, 0)


def test_attendance_counts_complete_lists_only(scope: Scope) -> None:
    rates = attendance.attendance_rates(scope)
    assert {key: parts(one) for key, one in rates.items()} == {
        "example-ministry": (2, 2, 0),
        "firm": (1, 2, 1),
    }
    assert parts(attendance.attendance_rate(scope)) == (3, 4, 1)


def test_two_non_state_representatives_prove_it_and_a_list_that_is_not_complete_proves_nothing(scope: Scope) -> None:
    assert parts(attendance.non_state(scope)) == (1, 2, 1)


def test_levels_where_they_are_stated(scope: Scope) -> None:
    assert by_name(attendance.levels(scope)) == {"expert": (1, 2, 3), "head": (1, 2, 3)}


def test_a_programme_says_what_was_planned(tmp_path: Path) -> None:
    sample = registry()["programme"].sample
    one = "  - {id: spring, date: 2024-03-01}\n"
    text = sample.replace(one, f"{one}  - {{id: summer, date: not-stated}}\n  - {{id: winter, date: 2024-12-31}}\n")
    root = write(
        handbook(tmp_path),
        {"content/programmes/plan.yaml": text, "content/minutes/2023/ec-2023-03-01.yaml": sitting("2023-03-01", "")},
    )
    found = load(FolderTree(root))
    assert parts(meetings.held_of_planned(Scope(found, TODAY))) == (1, 2, 1)
    assert parts(meetings.held_of_planned(Scope(found, date(2024, 12, 30)))) == (1, 1, 1)
    assert parts(meetings.held_of_planned(Scope(found, TODAY, year=2023))) == (0, 0, 1)


def test_a_rule_that_cannot_be_decided_is_left_out(scope: Scope) -> None:
    """None of these bodies has terms of reference: nothing is counted, and nothing is taken for kept."""
    for rule in ("notice", "papers", "quorum"):
        verdicts = [scope.verdict(rule, one) for one in scope.sittings]
        silent = sum(one is not None and one.outcome is Outcome.UNDECIDED for one in verdicts)
        assert parts(meetings.in_order(scope, rule, rule)) == (0, 0, silent)
        assert meetings.in_order(scope, rule, rule).ratio.value is None


@pytest.mark.parametrize(
    ("days", "value"),
    [([], None), ([4], Decimal(4)), ([1, 9], Decimal(5)), ([9, 1, 2], Decimal(2)), ([1, 2], Decimal("1.5"))],
)
def test_medians(days: list[int], value: Decimal | None) -> None:
    assert middle("x", days, TODAY).value == value
    assert mean("x", days, TODAY).ratio.denominator == len(days)


def test_every_figure_of_an_empty_scope_is_not_available(library: Library) -> None:
    empty = Scope(library, TODAY, "nobody")
    for figures in GROUPS.values():
        for one in figures(empty):
            assert (one.value if isinstance(one, Median) else one.ratio.value) is None


def test_every_figure_carries_its_cut_off_day(scope: Scope) -> None:
    for figures in GROUPS.values():
        for one in figures(replace(scope, body="example-committee")):
            assert (one.as_of if isinstance(one, Median) else one.ratio.as_of) == TODAY
