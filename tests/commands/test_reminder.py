"""`reminder`: the text that an institution gets, in both languages, and silence that is said aloud."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import meetings_of_a_year as example
from tests.commands.conftest import Run

DAY = ("--as-of", "2024-06-15")
ENGLISH = """\
# Reminder of open actions, 15 June 2024

To: New office

Dear colleagues,

As of 15 June 2024 your institution answers for these open actions: 1. \
Overdue: 1. Due within 30 days: 0. Without a day: 0.

## Overdue (1)

- **EC/2024-03-01/A2** [example, not a real action] Publish the plan.
  Asked for by: Example committee, 1 March 2024.
  Due: “in spring”; 31 May 2024 (the season). 15 days late.
  Together with: Old office, Example ministry.
  en/minutes/ec-2024-03-01.html#a2

Please let us know what has been done and what proves it, or by when it will be done; \
where no day is set, please propose one.

With kind regards,
"""


@pytest.fixture(autouse=True)
def meetings(root: Path) -> Path:
    return example.year(root)


def test_the_text_is_ready_to_send(run: Run) -> None:
    said = run("reminder", "new-office", *DAY, "--lang", "en")
    assert said.code == 0
    assert said.out.startswith(ENGLISH)


def test_it_comes_in_every_language_of_the_site(run: Run, root: Path) -> None:
    out = root / "texts"
    assert run("reminder", "--all", *DAY, "--out", str(out)).code == 0
    assert sorted(path.name for path in out.iterdir()) == [
        f"{key}.{lang}.md" for key in ("example-ministry", "new-office") for lang in ("en", "sq")
    ]
    albanian = (out / "example-ministry.sq.md").read_text(encoding="utf-8")
    assert "Të nderuar kolegë," in albanian
    assert "## Pa afat (1)" in albanian
    assert "A1" not in albanian.split("## Pa afat")[0]


def test_who_owes_nothing_gets_nothing_and_is_named(run: Run) -> None:
    said = run("reminder", "new-office", "--as-of", "2024-05-14")
    assert (said.code, said.out) == (0, "")
    assert "new-office: nothing to remind of on 2024-05-14." in said.err
    handed = run("reminder", "old-office", *DAY)
    assert "what it owed is now with: new-office." in handed.err
    assert "Nobody" in run("reminder", "--all", "--as-of", "2024-02-01").err


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ((), "Whom shall we remind?"),
        (("new-office", "--all"), "Whom shall we remind?"),
        (("new-offise",), "new-office"),
        (("new-office", "--lang", "de"), "de"),
        (("new-office", "--as-of", "soon"), "soon"),
    ],
)
def test_what_cannot_be_is_refused(line: tuple[str, ...], expected: str, run: Run) -> None:
    said = run("reminder", *line)
    assert (said.code, said.out) == (1, "")
    assert expected in said.err
