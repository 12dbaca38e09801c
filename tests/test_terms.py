"""Terms of reference put together: what a group sets, drops, replaces and adds over its standard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from generators.blocks import Heading, Notice, Page, Prose, Row, Table
from generators.library import Library
from generators.loading import load
from generators.prose import parse
from generators.records.terms import GroupTerms
from generators.terms import deviations, groups, is_outdated, parameters, sections, standard_of
from generators.tree import FolderTree
from generators.view import View, plain
from generators.words import words
from tests.made_pages import make
from tests.tiny import handbook, write

STANDARD = """\
role: standard
title: {sq: Standardi, en: The standard}
owner: example-ministry
status: draft
basis: example
source: {sq: Shembull, en: Example}
version: "2.0"
clauses:
  - {id: purpose, status: mandatory, basis: example}
  - {id: meetings, status: default, basis: example}
  - {id: minutes, status: default, basis: example}
  - {id: costs, status: optional, basis: example}
parameters:
  - {id: notice, clause: meetings, label: {sq: Njoftimi, en: Notice}, type: days, value: "5", basis: example}
  - {id: quorum, clause: meetings, label: {sq: Kuorumi, en: Quorum}, type: choice, value: half, basis: example,
     choices: [{id: half, words: {sq: gjysma, en: half}}, {id: third, words: {sq: një e treta, en: one third}}]}
  - {id: venue, clause: meetings, label: {sq: Vendi, en: Venue}, type: text, value: not-stated, basis: example}
"""
GROUP = """\
role: group
title: {sq: Grupi, en: The group}
body: example-committee
status: draft
basis: example
source: {sq: Shembull, en: Example}
rests_on: {standard: example-standard, version: "VERSION"}
version: "1"
parameters:
  - {id: notice, value: "1", reason: {sq: Pse, en: Urgency}, basis: example}
  - {id: quorum, value: third, reason: {sq: Pse, en: Few members}, basis: example}
drop:
  - {clause: costs, reason: {sq: Pse, en: No costs}, basis: example}
replace:
  - {clause: minutes, reason: {sq: Pse, en: Shorter}, basis: example}
add:
  - {clause: guests, after: voting, reason: {sq: Pse, en: They come}, basis: example}
  - {clause: voting, after: meetings, reason: {sq: Pse, en: They vote}, basis: example}
  - {clause: closing, after: costs, reason: {sq: Pse, en: An end}, basis: example}
"""


def prose(lang: str, **clauses: str) -> str:
    return "\n".join(f"{{#{key}}}\n## {key.capitalize()} {lang}\n\n{text}\n" for key, text in clauses.items())


def library(root: Path, version: str = "2.0") -> Library:
    group = GROUP.replace("VERSION", version)
    files = {"guidelines/tor/example-standard.yaml": STANDARD, "guidelines/tor/the-group.yaml": group}
    for lang in ("sq", "en"):
        meetings = "Called [notice]{.param} before; quorum is [quorum]{.param}; held at [venue]{.param}."
        files[f"guidelines/tor/example-standard.{lang}.md"] = prose(
            lang, purpose="Why.", meetings=meetings, minutes="Standard minutes.", costs="Costs."
        )
        files[f"guidelines/tor/the-group.{lang}.md"] = prose(
            lang, minutes="Own minutes.", voting="Votes.", guests="Guests.", closing="End."
        )
    held = load(FolderTree(write(handbook(root), files)))
    assert held.problems == ()
    return held


def test_the_standard_is_its_own_clauses(tmp_path: Path) -> None:
    held = library(tmp_path)
    standard = held.documents["example-standard"]
    assert standard_of(held, standard) is standard
    assert [(one.id, one.owner.id) for one in sections(held, standard)] == [
        (key, "example-standard") for key in ("purpose", "meetings", "minutes", "costs")
    ]
    assert deviations(held, standard) == ()
    assert not is_outdated(held, standard)


def test_a_group_is_the_standard_with_its_own_clauses_over_it(tmp_path: Path) -> None:
    held = library(tmp_path)
    assert [document.id for document in groups(held)] == ["the-group"]
    assert [(one.id, one.owner.id) for one in sections(held, held.documents["the-group"])] == [
        ("purpose", "example-standard"),
        ("meetings", "example-standard"),
        ("voting", "the-group"),
        ("guests", "the-group"),
        ("minutes", "the-group"),
        ("closing", "the-group"),
    ]


def test_an_added_clause_without_a_place_comes_last_and_is_not_lost(tmp_path: Path) -> None:
    held = library(tmp_path)
    document = held.documents["the-group"]
    record = document.record
    assert isinstance(record, GroupTerms)
    for after in ("nowhere", "guests"):
        add = [one.model_copy(update={"after": after}) if one.clause == "voting" else one for one in record.add]
        group = record.model_copy(update={"add": tuple(add)})
        ids = [one.id for one in sections(held, replace(document, record=group))]
        last = ["voting", "guests"] if after == "nowhere" else ["guests", "voting"]
        assert ids == ["purpose", "meetings", "minutes", "closing", *last]


def test_parameters_hold_the_groups_value_or_the_standards(tmp_path: Path) -> None:
    held = library(tmp_path)
    values = {key: (one.value, bool(one.setting)) for key, one in parameters(held, held.documents["the-group"]).items()}
    standard = {key: one.value for key, one in parameters(held, held.documents["example-standard"]).items()}
    assert values == {"notice": ("1", True), "quorum": ("third", True), "venue": (standard["venue"], False)}
    assert (standard["notice"], standard["quorum"]) == ("5", "half")


def test_deviations_follow_the_order_of_the_clauses(tmp_path: Path) -> None:
    held = library(tmp_path)
    assert [(one.what, one.clause, one.reason["en"]) for one in deviations(held, held.documents["the-group"])] == [
        ("set", "meetings", "Urgency"),
        ("set", "meetings", "Few members"),
        ("added", "voting", "They vote"),
        ("added", "guests", "They come"),
        ("replaced", "minutes", "Shorter"),
        ("dropped", "costs", "No costs"),
        ("added", "closing", "An end"),
    ]


def test_an_older_version_of_the_standard_is_noticed(tmp_path: Path) -> None:
    assert not is_outdated(library(tmp_path / "now"), library(tmp_path / "now").documents["the-group"])
    old = library(tmp_path / "old", version="1.0")
    assert is_outdated(old, old.documents["the-group"])
    tones = [block.tone for block in page(old, "en", "tor/the-group").blocks if isinstance(block, Notice)]
    assert "outdated" in tones


def test_a_standard_that_cannot_be_found_leaves_nothing_to_show(tmp_path: Path) -> None:
    whole = library(tmp_path)
    held = replace(whole, documents={key: one for key, one in whole.documents.items() if key != "example-standard"})
    group = held.documents["the-group"]
    assert (standard_of(held, group), sections(held, group), parameters(held, group), deviations(held, group)) == (
        None,
        (),
        {},
        (),
    )
    assert not is_outdated(held, group)
    assert page(held, "en", "tor/the-group").title


def page(held: Library, lang: str, address: str) -> Page:
    view = View(held.public(), lang, words(lang), date(2024, 6, 1))
    return next(one for one in make(view, {}) if one.address == address)


def table(page: Page, anchor: str) -> Table:
    return next(block for block in page.blocks if isinstance(block, Table) and block.id == anchor)


def cells(row: Row) -> list[str]:
    return [plain(cell.words) for cell in row.cells]


def test_the_page_of_a_group_reads_as_one_text(tmp_path: Path) -> None:
    held = library(tmp_path)
    prose_blocks = [block for block in page(held, "sq", "tor/the-group").blocks if isinstance(block, Prose)]
    assert [block.markdown.split("\n")[1] for block in prose_blocks] == [
        "## Purpose sq", "## Meetings sq", "## Voting sq", "## Guests sq", "## Minutes sq", "## Closing sq",
    ]  # fmt: skip
    assert (
        "Called [1 ditë]{.param} before; quorum is [një e treta]{.param}; held at [nuk përmendet]{.param}."
        in prose_blocks[1].markdown
    )
    assert "Own minutes." in prose_blocks[4].markdown
    numbers = [dict(block.numbers)[block.markdown[2:].split("}")[0]] for block in prose_blocks]
    assert numbers == ["1", "2", "3", "4", "5", "6"]


def test_the_table_of_deviations(tmp_path: Path) -> None:
    rows = [cells(row) for row in table(page(library(tmp_path), "en", "tor/the-group"), "_deviations-table").rows]
    assert rows == [
        ["Meetings en", "set differently", "Notice: 5 days", "1 day", "Urgency"],
        ["Meetings en", "set differently", "Quorum: half", "one third", "Few members"],
        ["Voting en", "added", "none", "its own text", "They vote"],
        ["Guests en", "added", "none", "its own text", "They come"],
        ["Minutes en", "replaced", "the standard’s text", "its own text", "Shorter"],
        ["Costs en", "dropped", "the standard’s text", "none", "No costs"],
        ["Closing en", "added", "none", "its own text", "An end"],
    ]


def test_the_matrix_of_all_groups(tmp_path: Path) -> None:
    matrix = table(page(library(tmp_path, version="1.0"), "en", "tor/example-standard"), "_matrix-table")
    assert [column.label for column in matrix.columns] == ["Parameter", "Standard", "Example committee"]
    assert [cells(row) for row in matrix.rows] == [
        ["Notice", "5 days", "1 day set differently"],
        ["Quorum", "half", "one third set differently"],
        ["Venue", "not stated", "not stated"],
    ]


def test_a_clause_without_text_is_shown_as_not_stated(tmp_path: Path) -> None:
    whole = library(tmp_path)
    silent = replace(whole.documents["the-group"], prose={"en": parse("x.md", "No heading.\n")})
    shown = page(replace(whole, documents={**whole.documents, "the-group": silent}), "en", "tor/the-group")
    assert [block.id for block in shown.blocks if isinstance(block, Heading)][1:5] == [
        "voting",
        "guests",
        "minutes",
        "closing",
    ]
    assert [block.number for block in shown.blocks if isinstance(block, Heading)][1:5] == ["3", "4", "5", "6"]
