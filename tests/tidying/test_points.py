"""Ids of points: minted once, alike everywhere, carried to twins that are built alike and to no others."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generators import prose
from generators.loading import load
from generators.tidying.points import mark, mint, parting, written
from generators.tree import FolderTree
from tests.tiny import handbook, write

SOURCE = """{#scope}
## Fusha

Paragrafi i parë.

- një
- dy
  - më thellë

| a | b |
|---|---|
| 1 | 2 |

> citim

::: note
Shënim.
:::
"""
TWIN = SOURCE.replace("Fusha", "Scope").replace("Paragrafi i parë", "First paragraph").replace("një", "one")
PATH = "guidelines/example-guideline"


def marked(root: Path) -> tuple[dict[str, str], list[str]]:
    found = mark(load(FolderTree(root)))
    return dict(found.texts), [f"{one.name} {one.place} {one.other}" for one in found.partings]


def test_every_point_gets_an_id_and_both_twins_the_same(tmp_path: Path) -> None:
    root = write(handbook(tmp_path), {f"{PATH}.sq.md": SOURCE, f"{PATH}.en.md": TWIN})
    texts, partings = marked(root)
    ids = {lang: re.findall(r"\{#(p-\w{4})\}", texts[f"{PATH}.{lang}.md"]) for lang in ("sq", "en")}
    assert ids["sq"] == ids["en"]
    assert len(set(ids["sq"])) == 6
    assert not partings
    assert "- []{#" in texts[f"{PATH}.sq.md"]
    assert "\n{#p-" in texts[f"{PATH}.sq.md"]
    assert "  - më thellë" in texts[f"{PATH}.sq.md"]
    assert marked(write(root, texts)) == ({}, [])


def test_a_twin_built_differently_is_named_and_not_touched(tmp_path: Path) -> None:
    twin = TWIN.replace("- dy\n  - më thellë\n", "")
    root = write(handbook(tmp_path), {f"{PATH}.sq.md": SOURCE, f"{PATH}.en.md": twin})
    texts, partings = marked(root)
    assert set(texts) == {f"{PATH}.sq.md"}
    assert partings == [f"twins-part {PATH}.en.md:8:1 {PATH}.sq.md:7:1"]


def test_an_id_that_a_twin_has_already_is_taken_over(tmp_path: Path) -> None:
    twin = TWIN.replace("First", "{#p-7kq2}\nFirst")
    root = write(handbook(tmp_path), {f"{PATH}.sq.md": SOURCE, f"{PATH}.en.md": twin})
    texts, _ = marked(root)
    assert "{#p-7kq2}\nParagrafi" in texts[f"{PATH}.sq.md"]


def test_handbook_prose_is_never_marked(tmp_path: Path) -> None:
    texts, _ = marked(write(handbook(tmp_path), {"content/pages/example-page.sq.md": SOURCE}))
    assert texts == {}


def test_the_same_text_gets_the_same_id_unless_it_is_taken() -> None:
    taken: set[str] = set()
    first, second = mint("a", taken), mint("a", taken)
    assert first != second
    assert mint("a", set()) == first
    assert re.fullmatch("p-[2-9bcdfghjkmnpqrstvwxyz]{4}", first)


def test_ids_that_were_published_are_never_given_again(tmp_path: Path) -> None:
    root = write(handbook(tmp_path / "a"), {f"{PATH}.sq.md": SOURCE, f"{PATH}.en.md": TWIN})
    first = re.findall(r"p-\w{4}", marked(root)[0][f"{PATH}.sq.md"])[0]
    write(root, {"content/ids.txt": f"gone#{first}\n"})
    assert first not in marked(root)[0][f"{PATH}.sq.md"]


BLOCKS = [
    "words here",
    "- one\n- two\n  - deep",
    "1. one\n2. two",
    "> said",
    "| a |\n|---|\n| 1 |",
    "## Head",
    "{#h}\n## Head",
]
BLOCKS += ["::: note\nsaid\n:::", "```\ncode\n```", "Term\n: meaning", "---", "text\n> quote", "[^1]: foot", "see[^1]"]


@given(st.lists(st.sampled_from(BLOCKS), min_size=1, max_size=8), st.sampled_from(["\n\n", "\n"]))
def test_marking_changes_no_text_and_is_done_once(blocks: list[str], between: str) -> None:
    read = prose.parse("a.md", between.join(blocks) + "\n")
    taken: set[str] = set()
    marks = [
        unit.mark or (mint(unit.text, taken) if unit.kind in ("paragraph", "item") else None) for unit in read.units
    ]
    fresh = written(read, marks)
    if fresh is None:
        return
    again = prose.parse("a.md", fresh)
    assert [unit.text for unit in again.units] == [unit.text for unit in read.units]
    assert [unit.mark for unit in again.units] == marks
    assert parting(read, again) is None
    assert written(again, marks) == fresh
