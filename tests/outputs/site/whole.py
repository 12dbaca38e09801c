"""The handbook itself, built with made-up minutes beside its own, so that every kind of page has something to show."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from generators.building import Built, Order, build
from generators.derived import derived
from generators.follow_up import days_overdue
from generators.kind import registry
from generators.loading import load
from generators.registers import actions, decisions
from generators.tree import FolderTree

ROOT = Path(__file__).parents[3]
DAY = date(2026, 11, 1)
BODIES = {"ipmg-water": "IPMG-IWM", "ipmg-good-governance": "IPMG-GG"}
SITTINGS = 15
DECISIONS = 8
WORDS = ("Çështja", "Dokumenti", "Ëndrra", "Afati", "Xhelozia", "Dhoma", "Zgjidhja", "Njoftimi")


def whole(root: Path) -> Built:
    """Build the handbook with 240 made-up decisions and 60 actions in a folder of its own."""
    for folder in ("content", "guidelines"):
        shutil.copytree(ROOT / folder, root / folder)
    # The whole handbook as a file has tests of its own, and takes longer than all other documents.
    site = root / "content/site.yaml"
    site.write_text(re.sub(r"(?m)^handbook:.*\n", "", site.read_text(encoding="utf-8")), encoding="utf-8")
    for path, text in made_up():
        full = root / path
        full.parent.mkdir(parents=True, exist_ok=True)
        full.write_text(text, encoding="utf-8")
    return build(Order(root, root / "public", plain=True, as_of=DAY))


@dataclass(frozen=True)
class Counted:
    """How many rows the registers have, and how many of the actions are overdue on the day of the build."""

    decisions: int
    actions: int
    overdue: int


@cache
def counted() -> Counted:
    """Count what the handbook has of its own and what is made up beside it."""
    library = load(FolderTree(ROOT))
    own = actions(library)
    late = sum(days_overdue(library, one, DAY) is not None for one in own)
    made = len(BODIES) * SITTINGS
    return Counted(len(decisions(library)) + made * DECISIONS, len(own) + made * 2, late + made)


def made_up() -> Iterator[tuple[str, str]]:
    """Yield path and text of the minutes of both bodies, a sitting each hundred days."""
    for body, code in BODIES.items():
        for number in range(SITTINGS):
            day = date(2022, 2, 1) + timedelta(days=100 * number)
            sitting = f"{code}/{day}"
            sample = registry()["minutes"].sample.replace("EC/2024-03-01", sitting).replace("2024-03-01", str(day))
            sample = sample.replace("example-committee", body).replace("state: draft", "state: approved")
            text = sample.replace("    deliberated: not-stated\n", f"    deliberated: true\n{_made(sitting, day)}")
            yield f"content/minutes/{day.year}/{body}-{day}.yaml", text


def _made(sitting: str, day: date) -> str:
    words = (f"{{sq: {WORDS[number]} {number}, en: Matter {number}}}" for number in range(DECISIONS))
    decisions = "".join(
        f"      - {{code: {sitting}/D{number}, text: {text}, status: in-force}}\n"
        for number, text in enumerate(words, 1)
    )
    due = day + timedelta(days=30)
    actions = "".join(
        f"      - {{code: {sitting}/A{number}, text: {{sq: Detyra {number}, en: Task {number}}}, owner: mof,"
        f" due: {{date: {due}}}, status: {status}}}\n"
        for number, status in enumerate(("open", "done"), 1)
    )
    return f"    decisions:\n{decisions}    actions:\n{actions}"


def addresses(folder: Path) -> list[str]:
    """Return one page of every kind: of each folder its list and the page after it, and what has a look of its own."""
    found = sorted(path.relative_to(folder).as_posix().removesuffix(".html") for path in folder.rglob("*.html"))
    kinds = {address.partition("/")[0]: address for address in reversed(found) if not address.endswith("/index")}
    lists = [address for address in found if address in ("minutes/index", "page/index")]
    own = ["body/ipmg-water", "institution/mof", "tor/standard", "tor/tor-water", "guideline/reform-cycle"]
    registers = ["decisions", "decisions-ipmg-water", "actions", "matrix", "translations"]
    fronts = [f"{one.key}/index" for one in derived() if f"{one.key}/index" in found]
    return sorted({*kinds.values(), *lists, *own, *fronts, *(f"register/{key}" for key in registers)})
