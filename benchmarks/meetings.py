"""A synthetic year book of meetings: so many bodies, years and sittings, each with actions in every state of follow-up.

`python -m benchmarks.meetings FOLDER [BODIES [YEARS [SITTINGS]]]` writes it; 60 bodies over 10 years with 4 sittings
each and about four actions a sitting are 2,400 minutes and 10,000 actions.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from benchmarks.repository import EXAMPLE, LANGUAGES, SITE, both, sentence

STATUSES = {"open": "", "in-progress": "", "done": "closes", "done-late": "closes", "cancelled": "closes"}
TERMS = {
    "sectors": ("government",),
    "body-types": ("committee",),
    "capacities": ("chair", "member"),
    "minutes-states": ("approved",),
    "item-kinds": ("approval", "information"),
    "item-outcomes": ("discussed", "postponed"),
    "decision-statuses": ("in-force", "superseded"),
    "meeting-modes": ("in-person",),
}
INSTITUTIONS = 40
FIRST = 2015


def make(root: Path, bodies: int = 60, years: int = 10, sittings: int = 4) -> Path:
    """Write the repository and return its root; the same bytes for the same numbers."""
    for path, text in files(bodies, years, sittings):
        full = root / path
        full.parent.mkdir(parents=True, exist_ok=True)
        full.write_text(text, encoding="utf-8")
    return root


def files(bodies: int, years: int, sittings: int) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of every file."""
    yield "content/site.yaml", SITE
    for name, terms in TERMS.items():
        yield f"content/vocabularies/{name}.yaml", _vocabulary(name, dict.fromkeys(terms, ""))
    yield "content/vocabularies/action-statuses.yaml", _vocabulary("action-statuses", STATUSES)
    for number in range(INSTITUTIONS):
        names = f"names:\n  - text: {both(f'Institucioni {number}')}\nsector: government\n"
        yield f"content/institutions/office-{number}.yaml", names + EXAMPLE
    for number in range(bodies):
        names = f"type: committee\ncode: B{number}\nnames:\n  - text: {both(f'Komiteti {number}')}\n"
        yield f"content/bodies/body-{number}.yaml", names + EXAMPLE
        for sitting in range(years * sittings):
            day = date(FIRST + sitting // sittings, 1, 10) + timedelta(
                365 // sittings * (sitting % sittings) + number % 28
            )
            yield _minutes(number, sitting, day)


def _vocabulary(name: str, terms: dict[str, str]) -> str:
    rows = (
        f"  - {{id: {term}, words: {both(term)}{f', {mark}: true' if mark else ''}}}\n" for term, mark in terms.items()
    )
    return f"title: {both(name)}\nterms:\n{''.join(rows)}"


def _minutes(body: int, sitting: int, day: date) -> tuple[str, str]:
    chance = random.Random(body * 1000 + sitting)
    code = f"B{body}/{day.isoformat()}"
    present = "".join(
        f"    - {{id: p{n}, name: not-stated, institution: office-{(body + n) % INSTITUTIONS}, "
        f"capacity: {'member' if n else 'chair'}}}\n"
        for n in range(8)
    )
    sent = day - timedelta(chance.randint(5, 20))
    head = (
        f"bodies: [body-{body}]\ncode: {code}\ntitle: {both(f'Mbledhja {sitting} e Komitetit {body}')}\ndate: {day}\n"
        f"state: approved\n{EXAMPLE}number: not-stated\nstart: not-stated\nend: not-stated\nvenue: not-stated\n"
        f"mode: in-person\nlanguages: not-stated\nchair: p0\nminute_taker: not-stated\n"
        f"invitation: {{sent: {sent}, papers_sent: {sent}}}\nagenda: not-stated\n"
        f"attendance:\n  complete: true\n  present:\n{present}  excused: not-stated\n  absent: not-stated\n"
        f"quorum: not-stated\nprevious: not-stated\nnext_meeting: not-stated\ncirculated: {day + timedelta(9)}\n"
        f"approval: not-stated\nitems:\n"
    )
    items = "".join(_item(chance, code, number, day) for number in (1, 2))
    return f"content/minutes/{day.year}/b{body}-{day.isoformat()}.yaml", head + items


def _item(chance: random.Random, code: str, number: int, day: date) -> str:
    text = _words(chance)
    head = (
        f"  - id: item-{number}\n    title: {text}\n    kind: approval\n    deliberated: true\n    outcome: discussed\n"
        f"    points:\n      - {{id: one, text: {text}}}\n"
        f"    decisions:\n      - {{code: {code}/D{number}, text: {text}, status: in-force}}\n    actions:\n"
    )
    first = 2 * number - 1
    return head + "".join(_action(chance, f"{code}/A{place}", day) for place in (first, first + 1))


def _action(chance: random.Random, code: str, day: date) -> str:
    due = day + timedelta(chance.randint(10, 120))
    closed = day + timedelta(chance.randint(5, 200))
    status = chance.choice(("done", "done", "open", "in-progress", "cancelled"))
    status = "done-late" if status == "done" and closed > due else status
    days = f"date: {due}" if chance.random() > 0.1 else "date: not-stated"
    status = "done" if status == "done-late" and "not-stated" in days else status
    moment = day + timedelta(3) if status in ("open", "in-progress") else closed
    owner = f"office-{chance.randrange(INSTITUTIONS)}"
    return (
        f"      - code: {code}\n        text: {_words(chance)}\n        owner: {owner}\n"
        f"        due: {{{days}}}\n        status: {status}\n        history:\n"
        f"          - {{status: {status}, date: {moment}, evidence: {both('Letra')}}}\n"
    )


def _words(chance: random.Random) -> str:
    return "{" + ", ".join(f"{lang}: {sentence(chance, lang)}" for lang in LANGUAGES) + "}"


if __name__ == "__main__":
    make(Path(sys.argv[1]), *map(int, sys.argv[2:]))
