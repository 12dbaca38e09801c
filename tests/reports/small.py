"""A small repository with one type of report: its issues of 2023 and 2024 about the committee, and lines to count."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from generators.document import Document
from generators.history import Commit
from generators.library import Library
from generators.loading import load
from generators.reports.issue import Made, published
from generators.view import View
from generators.words import words
from tests.planned import HEAD, PROGRAMME, line
from tests.repository import Step, build

FOLDER = "content/reports/example"
SPECIFICATION = """\
title: {sq: Raport shembull, en: Example report}
summary: {sq: Për çfarë shërben., en: What it is for.}
number: "1"
about: body
period: year
basis: example
source: {sq: Shembull, en: Example}
asks: [ministry]
issues:
  - body: committee
    period: 2023
    cut_off: 2024-01-31
    status: draft
    version: "0.1"
    prepared_by: {sq: Sekretariati, en: Secretariat}
  - {body: committee, period: 2024, cut_off: 2024-11-30, status: draft, version: "0.1", prepared_by: ministry}
sections:
  - id: summary
    parts:
      - {id: overview, text: {sq: Përmbledhja, en: Overview}}
      - {id: lessons, text: {sq: Mësimet, en: Lessons}}
      - id: basics
        fields:
          - {id: prepared-on, label: {sq: Përgatitur më, en: Prepared on}, kind: date}
          - {id: level, label: {sq: Sektori, en: Sector}, kind: choice, choices: sectors}
          - {id: rate, label: {sq: Shkalla, en: Rate}, kind: percent, from: programme-figures.implementation.percent}
  - id: lines
    parts:
      - id: list
        table:
          caption: {sq: Rreshtat me vonesë, en: Lines behind plan}
          from: slipped-lines
          columns:
            - {id: activity, label: {sq: Veprimtaria, en: Activity}, kind: text}
            - {id: owner, label: {sq: Përgjegjësi, en: Owner}, kind: record}
            - {id: end, label: {sq: Afati, en: Due}, kind: date}
            - {id: slipped-days, label: {sq: Vonesa, en: Delay}, kind: number, unit: {sq: ditë, en: days}}
      - id: drawn
        chart:
          of: list
          kind: bar
          category: activity
          values: [slipped-days]
          title: {sq: Vonesa, en: Delay}
          about: {sq: Një shtyllë për çdo rresht., en: A bar for each line.}
  - id: risks
    parts:
      - id: known
        table:
          caption: {sq: Rreziqet, en: Risks}
          columns:
            - {id: risk, label: {sq: Rreziku, en: Risk}, kind: long}
            - {id: amount, label: {sq: Shuma, en: Amount}, kind: money, unit: {sq: EUR, en: EUR}}
      - id: conditions
        table:
          caption: {sq: Kushtet, en: Conditions}
          annex: true
          rows: [{id: policy, label: {sq: Politika, en: Policy}}, {id: money, label: {sq: Paratë, en: Money}}]
          columns:
            - {id: met, label: {sq: Plotësuar, en: Met}, kind: choice, choices: sectors}
"""
BODY = {
    "sq": "{#summary}\n## Përmbledhja\n\nNjë faqe.\n\n{#lines}\n## Rreshtat\n\nÇ'vonohet.\n\n{#risks}\n## Rreziqet\n",
    "en": "{#summary}\n## Summary\n\nOne page.\n\n{#lines}\n## Lines\n\nWhat is late.\n\n{#risks}\n## Risks\n",
}
LINES = (
    line("late", "planned", "2024-02-01", "2024-06-30", "owner: ministry").replace("owner: not-stated, ", ""),
    line("later", "in-progress", "2024-02-01", "2024-03-31"),
    line("done-line", "done", "2024-01-10", "2024-02-28", "actual_end: 2024-02-20"),
)


def library(root: Path, *lines: str, **files: str) -> Library:
    """Return the public library of the repository with further files in the folder of the report."""
    return with_files(root, {}, *lines, **files)


def with_files(root: Path, beside: Mapping[str, str], *lines: str, **files: str) -> Library:
    """Return the same with others by their path; each file has a commit of its own, named by its length."""
    found = loaded(root, beside, *lines, **files)
    assert list(found.problems) == []
    return found.public().told_by(commit)


def loaded(root: Path, beside: Mapping[str, str], *lines: str, **files: str) -> Library:
    """Return the library as it is checked, before what is internal is taken out."""
    held = {PROGRAMME: f"{HEAD}lines:\n{''.join(lines or LINES)}", f"{FOLDER}/example.yaml": SPECIFICATION}
    held |= {f"{FOLDER}/example.{lang}.md": text for lang, text in BODY.items()}
    held |= beside
    for name, text in files.items():
        stem, _, lang = name.rpartition("_")
        held[f"{FOLDER}/{stem.replace('_', '-')}.{lang}.md"] = text
    return load(build(root, tuple(Step(path, ("text",), text) for path, text in held.items())))


def commit(path: str) -> Commit | None:
    """Return a commit that is told by the path alone."""
    return Commit(f"{len(path):040}", date(2024, 12, 1))


def view(held: Library, lang: str = "en") -> View:
    """Return the library as readers of a language see it."""
    return View(held, lang, words(lang), date(2025, 1, 1))


def report(held: Library) -> Document:
    """Return the type of report."""
    return held.documents["example"]


def issue(held: Library, period: str = "2024") -> Made:
    """Return the published issue of a year."""
    return next(one for one in published(held, report(held)) if one.period.key == period)
