"""Three meetings of one committee with decisions and actions in every state of follow-up, for tests of what follows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generators.kind import registry
from generators.library import Library
from generators.loading import load
from generators.tree import FolderTree
from generators.view import View
from generators.words import words
from tests.tiny import handbook, minutes, write

STATUSES = """\
title: {sq: Listë, en: List}
terms:
  - {id: open, words: {sq: e hapur, en: open}}
  - {id: done, words: {sq: e kryer, en: done}, closes: true}
"""
DECISIONS = """\
title: {sq: Listë, en: List}
terms:
  - {id: in-force, words: {sq: në fuqi, en: in force}}
  - {id: superseded, words: {sq: i zëvendësuar, en: superseded}}
"""
FIRST = """\
    decisions:
      - code: EC/2024-03-01/D1
        text: {sq: Plani i parë., en: The first plan.}
        status: superseded
        superseded_by: EC/2024-06-01/D1
        implemented_by: [EC/2024-03-01/A1]
    actions:
      - code: EC/2024-03-01/A1
        text: {sq: Të dërgohet plani., en: Send the plan.}
        owner: example-ministry
        due: {date: 2024-04-01}
        status: done
        history:
          - {status: open, date: 2024-03-01}
          - {status: done, date: 2024-04-01, evidence: {sq: Letra nr. 7, en: Letter no. 7}, by: Sekretariati}
      - code: EC/2024-03-01/A2
        text: {sq: Të botohet plani., en: Publish the plan.}
        owner: old-office
        co_owners: [example-ministry]
        due: {text: {sq: në pranverë, en: in spring}, derived: 2024-05-31, basis: {sq: stina, en: the season}}
        status: open
"""
SECOND = """\
    continues: ec-2024-03-01#opening
    decisions:
      - {code: EC/2024-06-01/D1, text: {sq: Plani i dytë., en: The second plan.}, status: in-force}
    actions:
      - code: EC/2024-06-01/A1
        text: {sq: Të shihet buxheti., en: Look at the budget.}
        owner: example-ministry
        due: {text: {sq: së shpejti, en: soon}}
        status: open
      - code: EC/2024-06-01/A2
        text: {sq: Të ftohen grupet., en: Invite the groups.}
        due: {date: 2024-07-10}
        status: open
    asks:
      - {id: plan, body: example-committee, title: {sq: Plani, en: The plan}, reason: {sq: Buxheti, en: The budget}}
"""
OFFICE = "until: 2024-05-15\nsuccessors: [new-office]\n"


def year(root: Path) -> Path:
    """Write the repository and return its root; `new-office` followed `old-office` in the middle of May."""
    office = registry()["institution"].sample
    files = {
        "content/vocabularies/action-statuses.yaml": STATUSES,
        "content/vocabularies/decision-statuses.yaml": DECISIONS,
        "content/institutions/old-office.yaml": office.replace("Example ministry", "Old office") + OFFICE,
        "content/institutions/new-office.yaml": office.replace("Example ministry", "New office"),
        "content/minutes/2024/ec-2024-03-01.yaml": minutes("EC/2024-03-01", "2024-03-01", item=FIRST),
        "content/minutes/2024/ec-2024-06-01.yaml": minutes("EC/2024-06-01", "2024-06-01", item=SECOND),
    }
    return write(handbook(root), files)


def library(root: Path) -> Library:
    """Return the library of the year, without a problem in reading it."""
    return library_of(year(root))


def library_of(root: Path) -> Library:
    """Return the library of a repository that was written already."""
    found = load(FolderTree(root))
    assert not found.problems
    return found


def view(found: Library, lang: str = "en", today: date = date(2024, 6, 15)) -> View:
    """Return how readers of a language see what is public, on a day on which one action is overdue by 15 days."""
    return View(found.public(), lang, words(lang), today)
