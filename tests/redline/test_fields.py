"""Records compared by meaning: what a reviewer reads of a change to a YAML file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generators.kind import registry
from generators.redline.report import Report
from generators.redline.terminal import text
from generators.words import shipped, words
from tests import git_repository
from tests.redline.conftest import Redline
from tests.tiny import minutes, write

MINUTES = "content/minutes/2024/ec-2024-03-01.yaml"
ITEM = """\
    decisions:
      - code: EC/2024-03-01/D1
        text: {sq: Planin e miratoi, en: The plan was approved}
        status: in-force
      - code: EC/2024-03-01/D2
        text: {sq: Raporti u shty, en: The report was postponed}
        status: in-force
    actions:
      - code: EC/2024-03-01/A1
        text: {sq: Të dërgohet plani, en: Send the plan}
        owner: example-ministry
        due: {date: 2026-03-01}
        status: open
"""


@pytest.fixture
def sitting(root: Path) -> Path:
    write(root, {MINUTES: minutes("EC/2024-03-01", "2024-03-01", item=ITEM)})
    git_repository.commit(root)
    return root / MINUTES


def said(report: Report) -> list[str]:
    lines = text(report, words(report.lang)).splitlines()
    return [line.strip() for line in lines[next(at for at, line in enumerate(lines) if MINUTES in line) + 1 :]]


def replaced(path: Path, old: str, new: str) -> None:
    before = path.read_text(encoding="utf-8")
    assert old in before
    path.write_text(before.replace(old, new), encoding="utf-8")


def test_a_due_date_is_named_by_the_code_of_its_action(sitting: Path, redline: Redline) -> None:
    replaced(sitting, "2026-03-01", "2026-04-15")
    assert said(redline()) == ["action EC/2024-03-01/A1: due date: [-1 March 2026-]{+15 April 2026+}"]
    assert said(redline(lang="sq")) == ["detyra EC/2024-03-01/A1: afati: [-1 mars 2026-]{+15 prill 2026+}"]


def test_the_order_of_keys_and_the_style_of_yaml_are_no_change(sitting: Path, redline: Redline) -> None:
    replaced(
        sitting,
        "due: {date: 2026-03-01}\n        status: open",
        "status: 'open'\n        due:\n          date: 2026-03-01",
    )
    assert redline().sections == ()
    assert redline().summary == ("Nothing differs.",)


def test_entries_are_known_by_their_code_and_not_by_their_place(sitting: Path, redline: Redline) -> None:
    first = ITEM[ITEM.index("      - code: EC/2024-03-01/D1") : ITEM.index("      - code: EC/2024-03-01/D2")]
    replaced(sitting, first, "")
    lines = said(redline())
    assert lines[0] == "decision EC/2024-03-01/D1: removed"
    assert "decision EC/2024-03-01/D1: text: removed" in lines
    assert not [line for line in lines if "D2" in line]
    assert [listing.items for listing in redline().listings if listing.key == "lost"] == [
        ("Code EC/2024-03-01/D1 is gone",)
    ]


def test_texts_are_compared_in_each_language(sitting: Path, redline: Redline) -> None:
    replaced(sitting, "The report was postponed", "The report was withdrawn")
    lines = said(redline())
    assert lines[0] == "decision EC/2024-03-01/D2: text: changed"
    assert lines[1:] == ["en: The report was [-postponed-]{+withdrawn+}"]


def test_a_source_that_changes_alone_leaves_its_translation_behind(sitting: Path, redline: Redline) -> None:
    replaced(sitting, "Raporti u shty", "Raporti u tërhoq")
    report = redline()
    assert said(report)[1:] == [
        "sq: Raporti u [-shty-]{+tërhoq+}",
        "en: (this translation does not follow the change)",
    ]
    assert report.summary[1] == "1 passage of a translation falls behind its source."


def test_a_code_that_changed_is_named(sitting: Path, redline: Redline) -> None:
    replaced(sitting, "EC/2024-03-01/D2", "EC/2024-03-01/D3")
    lost = next(listing for listing in redline().listings if listing.key == "lost")
    assert lost.items == ("Code EC/2024-03-01/D2 is EC/2024-03-01/D3 now; codes are for ever",)


def test_an_owner_is_shown_by_its_name_and_not_stated_in_words(sitting: Path, redline: Redline) -> None:
    replaced(sitting, "owner: example-ministry", "owner: not-stated")
    assert said(redline()) == ["action EC/2024-03-01/A1: owner: [-Example ministry-]{+not stated+}"]


def test_a_value_that_becomes_a_list_is_shown_whole(sitting: Path, redline: Redline) -> None:
    replaced(sitting, "agenda: not-stated", "agenda:\n  - {id: first, text: {sq: Një, en: One}}")
    assert said(redline()) == [
        "agenda: [-not stated-]",
        "agenda point “first”: added",
        "agenda point “first”: id: {+first+}",
        "agenda point “first”: text: added",
        "sq: {+Një+}",
        "en: {+One+}",
    ]


def test_entries_without_an_id_are_matched_by_likeness(root: Path, redline: Redline) -> None:
    path = root / "content/institutions/example-ministry.yaml"
    old = "  - text: {sq: Ministria e vjetër, en: Old ministry}\n    until: 2020-01-01\n"
    replaced(path, "names:\n", f"names:\n{old}")
    report = redline()
    keys = [line.key for line in report.sections[0].fields]
    assert keys == ["names[1]", "names[1].until", "names[1].text"]


def named(schema: Any) -> Iterator[tuple[str, bool]]:
    """Yield the name of every field that records may have, and whether it holds a list of parts."""
    definitions = schema.get("$defs", {})
    for held in (schema, *definitions.values()):
        for name, field in held.get("properties", {}).items():
            kinds = [field, *field.get("anyOf", ())]
            items = [one["items"] for one in kinds if isinstance(one.get("items"), dict)]
            parts = [definitions.get(item.get("$ref", "").rpartition("/")[2], {}) for item in items]
            yield name, any("properties" in part for part in parts)


@pytest.mark.parametrize("lang", ["sq", "en"])
def test_every_field_and_every_entry_has_words(lang: str) -> None:
    found = [one for kind in registry().values() for one in named(kind.adapter.json_schema())]
    assert len({name for name, _ in found}) > 100
    known = shipped(lang)
    assert not sorted({name for name, _ in found if not known.get(f"redline.field.{name}", known.get(f"field.{name}"))})
    assert not sorted({name for name, parts in found if parts and f"redline.entry.{name}" not in known})
