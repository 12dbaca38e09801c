"""What is read again and again: only what changed is new, and the library is that of a first reading."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

from generators import check
from generators.library import Library
from generators.loading import load
from generators.readings import Kept
from generators.tree import FolderTree
from tests.tiny import handbook, minutes, write

TWIN = "content/pages/example-page.en.md"
MINUTES = "content/minutes/2024/ec-2024-04-01.yaml"


def same(one: Library, other: Library) -> None:
    for name in (field.name for field in fields(Library) if field.compare):
        assert getattr(one, name) == getattr(other, name), name
    assert check.run(one) == check.run(other)


def test_only_what_changed_is_another_object(tmp_path: Path) -> None:
    root, kept = handbook(tmp_path), Kept()
    before = load(FolderTree(root), None, kept)
    write(root, {TWIN: (root / TWIN).read_text(encoding="utf-8").replace("Words", "Other words")})
    after = load(FolderTree(root), None, kept)
    assert {key for key in before.documents if after.documents[key] is not before.documents[key]} == {"example-page"}
    assert after.documents["example-page"].record is before.documents["example-page"].record


def test_after_any_edits_the_library_is_that_of_a_first_reading(tmp_path: Path) -> None:
    root, kept = handbook(tmp_path), Kept()
    states: list[dict[str, str | None]] = [
        {},
        {TWIN: "{#purpose}\n## Purpose\n\nTwelve words.\n"},
        {MINUTES: minutes("EC/2024-04-01", "2024-04-01")},
        {MINUTES: "type: ["},
        {MINUTES: minutes("EC/2024-04-02", "2024-04-02")},
        {TWIN: None},
        {"content/pages/example-page.en.stamps.yaml": "purpose: {of: 0123456789ab, status: translated}\n"},
        {"content/words/en.yaml": "site: {home: Home}\n", "content/retired.yaml": "retired: []\n"},
        {MINUTES: None, "content/words/en.yaml": None},
        {"content/site.yaml": "title: x\n"},
    ]
    for state in states:
        write(root, {path: text for path, text in state.items() if text is not None})
        for path in (path for path, text in state.items() if text is None):
            (root / path).unlink()
        same(load(FolderTree(root), None, kept), load(FolderTree(root)))


def test_what_follows_from_a_document_is_worked_out_once(tmp_path: Path) -> None:
    document = load(FolderTree(handbook(tmp_path))).documents["example-page"]
    answers = iter(range(9))
    assert [document.once("key", lambda: next(answers)) for _ in range(3)] == [0, 0, 0]
    assert document.once("other", lambda: next(answers)) == 1
