"""The minimal repository with a chain of sittings: terms in force with deadlines, minutes, and what follows."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from generators.agenda.draft import Agenda, draft
from generators.kinds.minutes import KIND
from generators.library import Library
from generators.loading import load
from generators.problem import KeyPath
from generators.tidying.spans import replaced
from generators.tree import FolderTree
from generators.view import View
from generators.words import words
from tests.repository import MINIMAL
from tests.tiny import write

STANDARD = "guidelines/tor/standard-terms.yaml"
BODY = "content/bodies/committee.yaml"
FIRST = "content/minutes/2024/committee-2024-03-01.yaml"
DAYS = {
    "notice-days": 14,
    "urgent-days": 5,
    "papers-days": 7,
    "proposal-days": 21,
    "minutes-days": 10,
    "comment-days": 7,
}
OPEN = """\
    actions:
      - {code: CODE/A1, text: {sq: Të dërgohet lista., en: Send the list.}, owner: ministry, due: {date: 2024-05-01}, status: open}
"""  # noqa: E501


def repository(root: Path, files: dict[str, str] | None = None, **days: int) -> Path:
    """Return a repository whose terms ask for these days, with more files."""
    without = shutil.ignore_patterns("programmes")
    shutil.copytree(MINIMAL, root, dirs_exist_ok=True, ignore=without)
    standard = (root / STANDARD).read_text(encoding="utf-8")
    for name, count in (days or DAYS).items():
        key = name.replace("_", "-")
        standard += f"  - {{id: {key}, clause: meetings, label: {{sq: Ditë, en: Days}}, type: days, "
        standard += f'value: "{count}", basis: example}}\n'
    statuses = (MINIMAL / "content/vocabularies/action-statuses.yaml").read_text(encoding="utf-8")
    kinds = (MINIMAL / "content/vocabularies/item-kinds.yaml").read_text(encoding="utf-8")
    states = (MINIMAL / "content/vocabularies/minutes-states.yaml").read_text(encoding="utf-8")
    changed = {
        STANDARD: standard,
        "content/vocabularies/action-statuses.yaml": statuses.replace("en: done}", "en: done}, closes: true"),
        "content/vocabularies/item-kinds.yaml": kinds.replace("en: for approval}", "en: for approval}, decides: true"),
        "content/vocabularies/minutes-states.yaml": states.replace("en: approved}", "en: approved}, closes: true"),
    }
    return write(root, changed | (files or {}))


def minutes(day: str, items: str, body: str = "committee", code: str = "TC", more: str = "") -> dict[str, str]:
    """Return draft minutes of a sitting with these items, by path; `CODE` in them is the code of the sitting."""
    head, _, rest = KIND.sample.partition("items:\n")
    words = f'{{sq: "Mbledhja, {day}", en: "Meeting, {day}"}}'
    named: dict[KeyPath, str] = {
        ("bodies",): f"[{body}]",
        ("code",): f"{code}/{day}",
        ("date",): day,
        ("title",): words,
    }
    text = f"{replaced(head, named)}items:\n{items}next_meeting{rest.partition('next_meeting')[2]}{more}"
    return {f"content/minutes/{day[:4]}/{body}-{day}.yaml": text.replace("CODE", f"{code}/{day}")}


def item(key: str, more: str = "") -> str:
    """Return an item of minutes with more keys."""
    head = f"  - id: {key}\n    title: {{sq: Pika {key}, en: Item {key}}}\n    kind: information\n"
    return head + (more if "deliberated" in more else f"    deliberated: not-stated\n{more}")


def library(root: Path) -> Library:
    """Return what the repository holds, which must be without problems."""
    found = load(FolderTree(root))
    assert not found.problems
    return found


def agenda(root: Path, day: str | None = None, today: str = "2024-06-01", body: str = "committee") -> Agenda:
    """Return the draft agenda of a sitting."""
    held = library(root)
    last = date.fromisoformat(day) if day else None
    return draft(held, held.documents[body], last, date.fromisoformat(today))


def found(root: Path, day: str | None = None, today: str = "2024-06-01", body: str = "committee") -> list[str]:
    """Return the ids of the items of an agenda, without its beginning and its end."""
    return [topic.id for topic in agenda(root, day, today, body).topics[1:-1]]


def view(held: Library, lang: str = "en", today: str = "2024-06-01") -> View:
    """Return the library as readers of a language see it."""
    return View(held, lang, words(lang), date.fromisoformat(today))
