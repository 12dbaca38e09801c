"""The numbers that readers cite: the same units, other letters."""

from __future__ import annotations

from generators.language import language
from generators.numbering import Numbering
from generators.prose import parse

TEXT = """\
{#intro}
## Introduction

One.

Two:

- first
- second
- third
- fourth

***

Three.[^n]

[^n]: A note.

{#part}
### Part

- before any point

{#p-1}
| A |
|---|
| 1 |

{#next}
## Next

> Quoted.
"""


def numbers(lang: str, *texts: str) -> list[str]:
    numbering = Numbering(language(lang))
    return [f"{unit}={number}" for text in texts for unit, number in numbering.take(parse("x.md", text).units)]


def test_sections_points_and_entries() -> None:
    assert numbers("en", TEXT) == [
        "intro=1", "intro.1=1.1", "intro.2=1.2", "intro.3=1.2a", "intro.4=1.2b", "intro.5=1.2c", "intro.6=1.2d",
        "intro.8=1.3", "part=1.4", "part.1=1.4a", "p-1=1.4.1", "next=2", "next.1=2.1",
    ]  # fmt: skip


def test_the_letters_are_those_of_the_language() -> None:
    assert [one for one in numbers("sq", TEXT) if "1.2" in one] == [
        "intro.2=1.2", "intro.3=1.2a", "intro.4=1.2b", "intro.5=1.2c", "intro.6=1.2ç",
    ]  # fmt: skip
    units = [[one.split("=")[0] for one in numbers(lang, TEXT)] for lang in ("sq", "en")]
    assert units[0] == units[1]


def test_numbers_go_on_over_the_pieces_of_a_page() -> None:
    assert numbers("en", "{#a1}\n## A\n\nX.\n", "{#b1}\n## B\n\nY.\n") == ["a1=1", "a1.1=1.1", "b1=2", "b1.1=2.1"]


def test_a_section_without_prose_takes_a_number_too() -> None:
    numbering = Numbering(language("en"))
    assert [numbering.section(), numbering.section()] == ["1", "2"]
    assert [number for _, number in numbering.take(parse("x.md", "Text.\n").units)] == ["2.1"]


def test_letters_begin_anew_after_each_point() -> None:
    assert numbers("en", "One.\n\n- x\n- y\n\nTwo.\n\n- z\n") == [".1=1", ".2=1a", ".3=1b", ".4=2", ".5=2a"]


def test_no_number_is_given_twice() -> None:
    text = "".join(f"{'#' * level} H\n\nPoint.\n\n- item\n\nPoint.\n\n" for level in (2, 3, 3, 4, 3, 2, 4, 2))
    found = [one.split("=")[1] for one in numbers("en", text)]
    assert len(found) == 32
    assert len(set(found)) == len(found)
