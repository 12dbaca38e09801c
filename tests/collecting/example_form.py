"""A tiny repository with a report that asks every kind of question, and its blank form in every format."""

from __future__ import annotations

from datetime import date
from functools import cache, partial
from pathlib import Path

from generators.blocks import Page
from generators.collecting.asking import Questions, questions
from generators.collecting.collected import Collected, collected
from generators.loading import load
from generators.outputs.documents.house import house_of
from generators.outputs.documents.render import render
from generators.reports import blank
from generators.tree import FolderTree
from generators.view import View
from generators.written import view
from tests import tiny

SPECIFICATION = """\
title: {sq: Raport shembull, en: Example report}
summary: {sq: Për çfarë shërben., en: What it is for.}
number: "1"
about: body
period: year
basis: example
source: {sq: Shembull, en: Example}
asks: [example-ministry, second-ministry]
sections:
  - id: summary
    parts:
      - {id: overview, text: {sq: "Çfarë ndryshoi?", en: "What has changed?"}}
      - id: facts
        fields:
          - {id: who, label: {sq: Kush, en: Who}, kind: text, help: {sq: Emri dhe detyra., en: Name and function.}}
          - {id: when, label: {sq: Kur, en: When}, kind: date}
          - {id: count, label: {sq: Sa, en: How many}, kind: number}
          - {id: share, label: {sq: Pjesa, en: Share}, kind: percent, unit: {sq: "%", en: "%"}}
          - {id: spent, label: {sq: Shpenzuar, en: Spent}, kind: money, unit: {sq: ALL, en: ALL}}
          - {id: light, label: {sq: Drita, en: Light}, kind: choice, choices: example-lights}
          - {id: act, label: {sq: Akti, en: Act}, kind: record}
  - id: measures
    parts:
      - id: list
        table:
          caption: {sq: Masat, en: Measures}
          columns:
            - {id: title, label: {sq: Masa, en: Measure}, kind: text}
            - {id: due, label: {sq: Afati, en: Due}, kind: date}
            - {id: light, label: {sq: Drita, en: Light}, kind: choice, choices: example-lights}
            - {id: cost, label: {sq: Kosto, en: Cost}, kind: money, unit: {sq: ALL, en: ALL}}
      - id: risks
        table:
          caption: {sq: Rreziqet, en: Risks}
          rows:
            - {id: money, label: {sq: Para, en: Money}}
            - {id: people, label: {sq: Njerëz, en: People}}
          columns:
            - {id: words, label: {sq: Fjalë, en: Words}, kind: long}
            - {id: weight, label: {sq: Pesha, en: Weight}, kind: number}
"""
LIGHTS = """\
title: {sq: Dritat, en: Lights}
terms:
  - {id: green, words: {sq: Jeshile, en: Green}}
  - {id: amber, words: {sq: Verdhë, en: Amber}}
  - {id: red, words: {sq: "Kuqe & e zezë", en: "Red & black"}}
"""
BODY = "{#summary}\n## Përmbledhje\n\nShkruani shkurt.\n\n{#measures}\n## Masat\n\nShkruani shkurt.\n"
REPORT = "example-report"
HEAD = {"form.institution": "example-ministry", "form.body": "example-committee", "form.period": "2025"}


def repository(root: Path) -> Path:
    """Write the repository below the root and return it."""
    second = (tiny.handbook(root) / "content/institutions/example-ministry.yaml").read_text(encoding="utf-8")
    folder = f"content/reports/{REPORT}"
    files = {
        "content/institutions/second-ministry.yaml": second.replace("Ministria", "Ministria e dytë").replace(
            "ministry", "second ministry"
        ),
        "content/vocabularies/example-lights.yaml": LIGHTS,
        f"{folder}/{REPORT}.yaml": SPECIFICATION,
        **{f"{folder}/{REPORT}.{lang}.md": BODY for lang in ("sq", "en")},
    }
    return tiny.write(root, files)


@cache
def seen(root: Path, lang: str) -> View:
    """Return the repository as readers of a language see it."""
    return view(load(FolderTree(root)).public(), lang or "sq", date(2026, 1, 31))


def page(root: Path, lang: str) -> Page:
    """Return the page of the blank form."""
    made = seen(root, lang)
    document = made.library.documents[REPORT]
    return blank.page(made, document, document.address)


def asked(root: Path, lang: str) -> Questions:
    """Return what the form asks."""
    return questions(page(root, lang).blocks)


@cache
def form(root: Path, lang: str, ending: str) -> bytes:
    """Return the blank form as a file."""
    return render(page(root, lang), house_of(seen(root, lang)), ending)


def collect(root: Path, *raws: bytes) -> list[Collected]:
    """Return what becomes of these files, which are named by their number."""
    named = [(f"form-{place}", partial(bytes, raw)) for place, raw in enumerate(raws)]
    return list(collected(named, lambda lang: seen(root, lang)))
