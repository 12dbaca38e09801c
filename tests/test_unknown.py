"""What is offered where a name is not known: the nearest one, or the names that there are."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from generators.unknown import MOST, unknown
from generators.words import words

MANY = [f"group-{number:02}" for number in range(MOST + 1)]


@pytest.mark.parametrize(
    ("value", "known", "en", "sq"),
    [
        ("comittee", ["council", "committee"], "Did you mean: committee?", "A donit të shkruanit: committee?"),
        ("xyz", ["council", "committee"], "There are: council, committee.", "Ka këto: council, committee."),
        ("xyz", {"council", "committee"}, "There are: committee, council.", "Ka këto: committee, council."),
        ("xyz", MANY[1:], f"There are: {', '.join(MANY[1:])}.", f"Ka këto: {', '.join(MANY[1:])}."),
        (
            "xyz",
            MANY,
            f"There are, among others: {', '.join(MANY[:-1])}.",
            f"Ka, ndër të tjera: {', '.join(MANY[:-1])}.",
        ),
        ("xyz", [], "There is none yet.", "Ende nuk ka asnjë."),
    ],
)
def test_what_is_offered(value: str, known: Collection[str], en: str, sq: str) -> None:
    error = unknown("unknown-body", value, known)
    assert words("en").error(error) == (f'There is no body "{value}".', en)
    assert words("sq").error(error) == (f'Nuk ka organ "{value}".', sq)


def test_a_near_name_stands_before_a_hint_of_the_error_itself() -> None:
    known = ("docx", "pdf")
    near, far = (unknown("unknown-document-format", value, known) for value in ("pfd", "qqq"))
    assert words("en").error(near)[1] == "Did you mean: pdf?"
    assert words("en").error(far)[1] == "There are: docx, pdf. With --bilingual there are docx and pdf."
