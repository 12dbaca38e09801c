"""What an author writes stands in its section, in any language there is, and is never written to."""

from __future__ import annotations

from pathlib import Path

from generators.blocks import Block, Heading, Paragraph, Prose
from generators.reports import prefilled
from generators.view import plain
from tests.reports import small

WORDS = """\
{#summary}
## Summary

Well done, see [the ministry](ministry)[^a].

{#lessons}
### Lessons

We learned.

{#risks}
## Risks

Few.

[^a]: A note.
"""


def blocks(root: Path, lang: str = "en", **files: str) -> tuple[Block, ...]:
    held = small.library(root, **files)
    return prefilled.page(small.view(held, lang), small.issue(held), "x").blocks


def below(found: tuple[Block, ...], section: str) -> list[Block]:
    start = next(place for place, one in enumerate(found) if isinstance(one, Heading) and one.id == section)
    ends = (place for place, one in enumerate(found) if place > start and isinstance(one, Heading))
    return list(found[start + 1 : next(ends)])


def prose(found: list[Block]) -> list[str]:
    return [one.markdown for one in found if isinstance(one, Prose)]


def test_words_stand_in_their_section_with_links_and_footnotes(tmp_path: Path) -> None:
    found = blocks(tmp_path, committee_2024_en=WORDS)
    lead, lessons = prose(below(found, "summary"))
    assert lead.startswith("Well done, see [the ministry](institution/ministry)[^a].")
    assert lead.endswith("[^a]: A note.")
    assert lessons.strip() == "We learned."


def test_words_of_a_section_without_a_text_part_are_shown_too(tmp_path: Path) -> None:
    assert prose(below(blocks(tmp_path, committee_2024_en=WORDS), "risks"))[0].startswith("Few.")


def test_what_was_not_written_is_not_stated(tmp_path: Path) -> None:
    shown = [plain(one.words) for one in below(blocks(tmp_path), "summary") if isinstance(one, Paragraph)]
    assert shown == ["Overview: not stated", "Lessons: not stated"]


def test_words_of_another_language_are_marked_as_such(tmp_path: Path) -> None:
    found = [one for one in below(blocks(tmp_path, "sq", committee_2024_en=WORDS), "summary") if isinstance(one, Prose)]
    assert {one.lang for one in found} == {"en"}


def test_words_of_another_issue_are_not_shown(tmp_path: Path) -> None:
    assert prose(below(blocks(tmp_path, committee_2023_en=WORDS), "summary")) == []
