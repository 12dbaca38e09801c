"""The quorum at its boundaries, computed by hand: a share of the voting seats of the day, rounded up."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.loading import load
from generators.procedure.rules import verdicts
from generators.procedure.verdict import Outcome
from tests.repository import Step, build

BODY, MINUTES, TERMS = (
    "content/bodies/committee.yaml",
    "content/minutes/2024/committee-2024-03-01.yaml",
    "guidelines/tor/standard-terms.yaml",
)


def seat(number: int) -> str:
    return f"  - {{id: m{number}, post: {{sq: Anëtar, en: Member}}, capacity: member, basis: example}}\n"


def person(number: int) -> str:
    return f"    - {{id: m{number}, name: not-stated, institution: ministry, capacity: member}}\n"


def outcome(root: Path, share: str, seats: int, present: int, complete: str = "true") -> tuple[Outcome, dict[str, str]]:
    """Return the verdict with a chair among the seats and among those present."""
    steps = (
        Step(TERMS, ("diff",), f'-type: share, value: "1/2"\n+type: share, value: "{share}"\n'),
        Step(
            BODY,
            ("diff",),
            "-members_complete: true\n" + plus("".join(map(seat, range(1, seats)))) + "+members_complete: true\n",
        ),
        Step(
            MINUTES,
            ("diff",),
            f"-  complete: true\n+  complete: {complete}\n-  excused: not-stated\n"
            + plus("".join(map(person, range(1, present))))
            + "+  excused: not-stated\n",
        ),
    )
    ((_, verdict),) = verdicts(load(build(root, steps)), "quorum")
    return verdict.outcome, dict(verdict.values)


def plus(text: str) -> str:
    return "".join(f"+{line}\n" for line in text.splitlines())


@pytest.mark.parametrize(
    ("share", "seats", "present", "needed", "expected"),
    [
        ("1/2", 4, 2, "2", Outcome.KEPT),
        ("1/2", 4, 1, "2", Outcome.BROKEN),
        ("1/2", 5, 2, "3", Outcome.BROKEN),
        ("1/2", 5, 3, "3", Outcome.KEPT),
        ("2/3", 3, 2, "2", Outcome.KEPT),
        ("2/3", 4, 2, "3", Outcome.BROKEN),
        ("1/1", 3, 3, "3", Outcome.KEPT),
    ],
)
def test_half_of_five_is_three(
    share: str, seats: int, present: int, needed: str, expected: Outcome, tmp_path: Path
) -> None:
    found, values = outcome(tmp_path, share, seats, present)
    assert found is expected
    assert values == {"present": str(present), "seats": str(seats), "needed": needed}


def test_a_list_that_is_not_complete_proves_a_quorum_that_it_reaches(tmp_path: Path) -> None:
    assert outcome(tmp_path, "1/2", 4, 2, "false")[0] is Outcome.KEPT


def test_a_list_that_is_not_complete_never_proves_that_there_was_no_quorum(tmp_path: Path) -> None:
    assert outcome(tmp_path, "1/2", 4, 1, "false")[0] is Outcome.UNDECIDED
