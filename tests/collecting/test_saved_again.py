"""LibreOffice changes no answer: a form that it opens and saves, in either format, comes back as it was filled in.

It drops tags, titles and repeating rows of Word, writes soft hyphens as elements, and lets the bookmark of a table end
in its last cell. Two starts of the program save all forms: those that hypothesis draws, and those of fixed values.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from tests.collecting.drawn import FORMS, Form, expected, found, odd_forms
from tests.collecting.example_form import HEAD, repository
from tests.collecting.libreoffice import saved_as
from tests.collecting.test_round import EXPECTED, FIELDS, NOTHING, ROWS, answers, filled

ENDINGS = ("docx", "odt")
DRAWS = settings(max_examples=15, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
"""A form that comes back changed names what was typed into it, so nothing is drawn again to make it smaller."""


def drawn() -> list[Form]:
    """Return the forms that hypothesis draws."""
    held: list[Form] = []

    @DRAWS
    @given(FORMS)
    def draw(form: Form) -> None:
        held.append(form)

    draw()
    return [*held, *odd_forms()]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return repository(tmp_path_factory.mktemp("form"))


@pytest.fixture(scope="module")
def forms() -> list[Form]:
    return drawn()


def typed(root: Path, forms: list[Form]) -> Iterator[tuple[str, bytes]]:
    """Yield all filled forms by name."""
    for ending in ENDINGS:
        yield f"blank-{ending}.{ending}", filled(root, "sq", ending, HEAD, {})
        for lang in ("sq", "en"):
            yield f"fixed-{lang}-{ending}.{ending}", filled(root, lang, ending, {**HEAD, **FIELDS}, ROWS)
        for place, form in enumerate(forms):
            raw = filled(root, "sq", ending, {**HEAD, **form.values}, {"measures.list": form.lines})
            yield f"drawn-{place}-{ending}.{ending}", raw


@pytest.fixture(scope="module")
def again(root: Path, forms: list[Form], tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return every form as LibreOffice saves it, by `<name>-<format before>-<format after>`."""
    folder, held = tmp_path_factory.mktemp("office"), dict(typed(root, forms))
    return {
        f"{stem}-{ending}": raw for ending in ENDINGS for stem, raw in saved_as(ending, held, folder).items()
    }  # fmt: skip


@pytest.mark.parametrize("after", ENDINGS)
@pytest.mark.parametrize("before", ENDINGS)
def test_fixed_values_come_back(root: Path, again: dict[str, bytes], before: str, after: str) -> None:
    for name, values in (("blank", NOTHING), ("fixed-sq", EXPECTED), ("fixed-en", EXPECTED)):
        made = answers(root, again[f"{name}-{before}-{after}"])
        assert (made.values, made.unfit) == (values, ()), name


@pytest.mark.parametrize("after", ENDINGS)
@pytest.mark.parametrize("before", ENDINGS)
def test_drawn_values_come_back(
    root: Path, forms: list[Form], again: dict[str, bytes], before: str, after: str
) -> None:
    assert len(forms) > DRAWS.max_examples
    for place, form in enumerate(forms):
        assert found(answers(root, again[f"drawn-{place}-{before}-{after}"])) == expected(form), form
