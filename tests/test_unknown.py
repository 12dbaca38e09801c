"""What is offered where a name is not known: the nearest one, or the names that there are."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from generators.problem import DoracakError
from generators.unknown import MOST, unknown
from generators.words import shipped, words

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


def test_a_hint_of_the_error_itself_stands_before_what_is_offered() -> None:
    error = DoracakError("api-value", value="x", parameter="older", known="0, 1")
    assert words("en").error(error)[1] == "Right would be: 0, 1."


@pytest.mark.parametrize("lang", ["en", "sq"])
def test_an_error_about_an_unknown_name_has_no_hint_that_would_hide_the_offer(lang: str) -> None:
    hints = {key: text for key, text in shipped(lang).items() if key.startswith("error.") and key.endswith(".hint")}
    assert [key for key, text in hints.items() if "{near}" in text] == []
    # A revision is git's: no list of known ones is offered for it.
    assert [key for key in hints if key.startswith("error.unknown-")] == ["error.unknown-revision.hint"]
