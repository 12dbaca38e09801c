"""A synthetic bilingual repository: N records of prose and minutes, the same bytes for the same N."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

WORDS = {
    "en": "the group adopts its work programme each year and the secretariat sends papers to members before "
    "every meeting so that decisions rest on evidence reports name progress risks costs and next steps",
    "sq": "grupi miraton programin e punës çdo vit dhe sekretariati u dërgon anëtarëve materialet para çdo "
    "mbledhjeje që vendimet të mbështeten në dëshmi raportet tregojnë ecurinë rreziqet kostot dhe hapat e ardhshëm",
}
LANGUAGES = tuple(WORDS)
VOCABULARIES = {
    "sectors": "government",
    "body-types": "committee",
    "capacities": "chair",
    "minutes-states": "approved",
    "item-kinds": "approval",
    "decision-statuses": "in-force",
    "action-statuses": "open",
    "meeting-modes": "in-person",
}
SITE = """\
title: {sq: Doracaku sintetik, en: Synthetic handbook}
publisher: not-stated
languages: [sq, en]
authentic: sq
time_zone: Europe/Tirane
missing_translations: publish
base_address: not-stated
repository: not-stated
edit_address: not-stated
contact: not-stated
licences: {code: MIT, content: CC-BY-4.0}
"""
EXAMPLE = "basis: example\nsource: {sq: Sintetike, en: Synthetic}\n"
BODIES = 60
ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"


def make(root: Path, records: int, words: int = 1300) -> Path:
    """Write a repository of so many records, one prose page in four and the rest minutes; return its root."""
    for path, text in files(records, words):
        full = root / path
        full.parent.mkdir(parents=True, exist_ok=True)
        full.write_text(text, encoding="utf-8")
    return root


def files(records: int, words: int = 1300) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of every file."""
    yield "content/site.yaml", SITE
    for name, term in VOCABULARIES.items():
        yield (
            f"content/vocabularies/{name}.yaml",
            f"title: {both(name)}\nterms:\n  - {{id: {term}, words: {both(term)}}}\n",
        )
    yield (
        "content/institutions/ministry-one.yaml",
        f"names:\n  - text: {both('Ministria')}\nsector: government\n{EXAMPLE}",
    )
    for number in range(BODIES):
        names = f"type: committee\ncode: B{number}\nnames:\n  - text: {both(f'Komiteti {number}')}\n"
        yield f"content/bodies/body-{number}.yaml", names + EXAMPLE
    prose = records // 4
    for number in range(prose):
        yield from guideline(number, words)
    for number in range(records - prose):
        yield minutes(number)


def both(words: str) -> str:
    """Return the same words in both languages, as YAML."""
    return f"{{sq: {words}, en: {words}}}"


def sentence(chance: random.Random, lang: str, length: int = 14) -> str:
    """Return a sentence of so many words."""
    return " ".join(chance.choices(WORDS[lang].split(), k=length)).capitalize() + "."


def guideline(number: int, words: int) -> Iterator[tuple[str, str]]:
    """Yield a guideline with its twins: sections of paragraphs, a list and a table."""
    head = f"title: {both(f'Udhëzuesi {number}')}\nsummary: {both('Sintetik.')}\nowner: ministry-one\nstatus: draft\n"
    yield f"guidelines/guideline-{number}.yaml", f'{head}review_by: not-stated\nversion: "0.1"\n{EXAMPLE}'
    for lang in LANGUAGES:
        chance = random.Random(number)
        points = (
            f"p-{ALPHABET[number // 961 % 31]}{ALPHABET[number // 31 % 31]}{ALPHABET[number % 31]}{one}"
            for one in range(9999)
        )
        yield f"guidelines/guideline-{number}.{lang}.md", "\n".join(_prose(chance, lang, words, points))


def _prose(chance: random.Random, lang: str, words: int, points: Iterator[str]) -> Iterator[str]:
    for section in range(max(words // 160, 1)):
        yield f"{{#section-{section}}}\n## {sentence(chance, lang, 4)}\n"
        for _ in range(2):
            yield f"{{#{next(points)}}}\n" + "\n".join(sentence(chance, lang) for _ in range(3)) + "\n"
        yield "\n".join(f"- []{{#{next(points)}}} {sentence(chance, lang)}" for _ in range(3)) + "\n"
        cells = f"| {sentence(chance, lang, 5)} | {sentence(chance, lang, 5)} |"
        yield f"{{#{next(points)}}}\n| A | B |\n|---|---|\n{cells}\n"


def minutes(number: int) -> tuple[str, str]:
    """Return path and text of one set of minutes with two items, a decision and an action."""
    chance = random.Random(number)
    body, sitting = number % BODIES, number // BODIES
    day = date(2015, 1, 15) + timedelta(days=60 * sitting + body % 28)
    code = f"B{body}/{day.isoformat()}"
    text = {lang: sentence(chance, lang) for lang in LANGUAGES}
    words = f"{{sq: {text['sq']}, en: {text['en']}}}"
    head = (
        f"bodies: [body-{body}]\ncode: {code}\ntitle: {both(f'Mbledhja {sitting} e Komitetit {body}')}\ndate: {day}\n"
        f"state: approved\n{EXAMPLE}number: not-stated\nstart: not-stated\nend: not-stated\nvenue: not-stated\n"
        "mode: in-person\nlanguages: not-stated\nchair: not-stated\nminute_taker: not-stated\ninvitation: not-stated\n"
        "agenda: not-stated\nattendance:\n"
        "  {complete: not-stated, present: not-stated, excused: not-stated, absent: not-stated}\n"
        "quorum: not-stated\nprevious: not-stated\nnext_meeting: not-stated\napproval: not-stated\nitems:\n"
    )
    item = (
        f"  - id: item-one\n    title: {words}\n    kind: approval\n    deliberated: true\n    points:\n"
        f"      - {{id: one, text: {words}}}\n      - {{id: two, text: {words}}}\n"
        f"    decisions:\n      - {{code: {code}/D1, text: {words}, status: in-force}}\n"
        f"    actions:\n      - {{code: {code}/A1, text: {words}, owner: ministry-one, status: open,\n"
        f"         due: {{date: {day + timedelta(30)}}}}}\n"
    )
    return f"content/minutes/{day.year}/b{body}-{day.isoformat()}.yaml", head + item


if __name__ == "__main__":
    import sys

    make(Path(sys.argv[1]), int(sys.argv[2]))
