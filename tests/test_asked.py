"""Questions are heard, through whatever is remembered on the way, and answers differ where what was asked differs."""

from __future__ import annotations

import ast
from datetime import date
from functools import partial
from pathlib import Path

from generators import answers
from generators.asked import ALL, NOWHERE, Asked, ask, cached_property, listening, once, unheard
from generators.holding import held
from generators.library import Library
from generators.loading import load
from generators.tree import FolderTree
from tests.tiny import handbook, write

ROOT = Path(__file__).parents[1]
NO_PAGES = {
    "generators/agenda/prepared.py": "begins minutes",
    "generators/collecting/": "reads forms that come back",
    "generators/document.py": "asks no library",
    "generators/follow_up_editing/": "edits files",
    "generators/importing/": "reads files of others",
    "generators/laid_site.py": "lays out the whole site",
    "generators/library.py": "says itself what it is asked",
    "generators/outputs/documents/": "makes documents of pages",
    "generators/outputs/site/context.py": "makes HTML of pages",
    "generators/prose.py": "holds one text",
    "generators/source.py": "holds one file",
    "generators/tidying/": "edits files",
    "generators/tree.py": "reads files",
}
"""Modules that may remember with the `cached_property` of functools, and why nothing of it is missed by a page."""


def test_what_a_page_may_remember_is_heard() -> None:
    strange = []
    for path in sorted((ROOT / "generators").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        named = {
            alias.name
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and node.module == "functools"
            for alias in node.names
        }
        name = path.relative_to(ROOT).as_posix()
        if "cached_property" in named and not name.startswith(tuple(NO_PAGES)):
            strange.append(name)
    assert strange == [], "take cached_property from generators.asked, or say above why none of it is on a page"


class Held:
    """Remembers something that it asks for."""

    @cached_property
    def words(self) -> str:
        ask("minutes")
        return "words"


def test_who_is_given_what_is_remembered_hears_what_it_follows_from() -> None:
    held_once, known = Held(), dict[str, object]()
    for _ in range(2):
        with listening() as heard:
            assert held_once.words == "words"
            assert once(known, "key", lambda: ask("body", "one")) is None
        assert heard == {("minutes", ALL), ("body", "one")}


def test_a_question_for_all_stands_for_those_for_one() -> None:
    with listening() as heard:
        for question in (("body", "one"), ("body", ALL), ("minutes", "two"), ("@changed", "three")):
            ask(*question)
    assert heard == {("body", ALL), ("minutes", "two"), ("@changed", "three")}
    with listening() as all_heard:
        for question in (("body", "one"), (NOWHERE, "two"), (ALL, ALL), ("@changed", "three")):
            ask(*question)
    assert all_heard == {(ALL, ALL), ("@changed", "three")}


def test_who_listens_around_hears_it_too_and_nobody_hears_what_is_no_matter() -> None:
    with listening() as outer:
        with listening():
            ask("body")
        with unheard():
            ask("minutes")
    assert outer == {("body", ALL)}


def library(root: Path) -> Library:
    return answers.asked(load(FolderTree(root)).public())


def hash_of(root: Path, *questions: tuple[str, str]) -> bytes:
    told = answers.Answers(library(root), {"a.yaml": date(2024, 1, 1)})
    return b"".join(map(told.to, sorted(questions)))


def edit(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    write(root, {path: text.replace(old, new, 1)})


def test_answers_differ_where_what_was_asked_differs_and_nowhere_else(tmp_path: Path) -> None:
    root = handbook(tmp_path)
    questions = {
        "record": ("guideline", "example-guideline"),
        "kind": ("guideline", ALL),
        "prose": ("@document.prose", "example-guideline"),
        "other": ("body", ALL),
        "missing": (NOWHERE, "example-missing"),
        "all": (ALL, ALL),
    }
    before = {name: hash_of(root, one) for name, one in questions.items()}
    edit(root, "guidelines/example-guideline.en.md", "Words", "Other words")
    prose = {name: hash_of(root, one) for name, one in questions.items()}
    assert [name for name in questions if prose[name] != before[name]] == ["prose"]
    edit(root, "guidelines/example-guideline.yaml", "en: ", "en: New ")
    record = {name: hash_of(root, one) for name, one in questions.items()}
    assert [name for name in questions if record[name] != prose[name]] == ["record", "kind", "all"]


def test_a_library_hears_every_way_to_a_document(tmp_path: Path) -> None:
    held_library = library(handbook(tmp_path))
    with listening() as heard:
        held_library.get("example-missing")
        document = held_library.get("example-guideline")
        assert document is not None
        assert "en" in document.prose
        held_library.of("body")
        held_library.codes.get("none")
        held_library.commits("some/path")
    assert heard == {
        (NOWHERE, "example-missing"),
        ("guideline", "example-guideline"),
        ("@document.prose", "example-guideline"),
        ("body", ALL),
        ("@codes", "none"),
        ("@commits", "some/path"),
    }
    with listening() as everything:
        assert len(held_library.documents) == len(tuple(held_library))
    assert everything == {(ALL, ALL)}


def lengths(held_library: Library) -> dict[str, int]:
    return {one.id: len(one.prose) for one in held_library.of("guideline")}


def test_what_is_public_follows_from_everything_each_time_it_is_asked_for(tmp_path: Path) -> None:
    held_library = library(handbook(tmp_path))
    for _ in range(2):
        with listening() as heard:
            held_library.public()
        assert (ALL, ALL) in heard


def test_what_is_found_under_a_key_counts_and_not_what_is_found_under_others(tmp_path: Path) -> None:
    root = handbook(tmp_path)
    held_library = library(root)
    with listening() as heard:
        assert held_library.found(lengths, "example-guideline") == 2
    (question,) = heard
    assert question[0].startswith("@found ") and question[0].endswith(".lengths")
    before = hash_of(root, question)
    edit(root, "guidelines/example-guideline.en.md", "Words", "Other words")
    assert hash_of(root, question) == before
    (root / "guidelines/example-guideline.en.md").unlink()
    assert hash_of(root, question) != before


def test_nothing_is_called_that_does_not_take_a_library_alone(tmp_path: Path) -> None:
    root = handbook(tmp_path)
    for place in ("os.getcwd", "generators.cli.main", "generators.nothing.there", "tests.test_asked.library"):
        assert hash_of(root, (f"@found {place}", "a")) == hash_of(root, (f"@found {place}", "a"))


def test_a_maker_tells_what_it_holds_or_that_it_holds_more(tmp_path: Path) -> None:
    document = library(handbook(tmp_path)).get("example-guideline")
    assert document is not None
    told = held((hash_of, "some", document))
    assert told is not None and told[0] == frozenset({("guideline", "example-guideline")}) and "some" in told[1]
    assert held(partial(hash_of, tmp_path)) is None
    assert held(lambda: document) is None
    assert held(Asked({}, lambda key: (key, ""), (ALL, ALL))) == (frozenset(), "[]")
