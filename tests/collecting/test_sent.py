"""What people are told of forms as they really come back: each case is a form, and the lines in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.collecting.fitting import spelt
from generators.collecting.telling import told
from generators.words import words
from tests.case_files import Case, cases
from tests.collecting.deeds import sent
from tests.collecting.example_form import collect, repository


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return repository(tmp_path_factory.mktemp("sent"))


@pytest.mark.parametrize("case", cases("sent"), ids=str)
def test_what_is_told_of_a_form(root: Path, case: Case) -> None:
    (made,) = collect(root, sent(root, case.given))
    lines = [line.removeprefix("form-0: ") for lang in ("en", "sq") for line in told(made, words(lang), "")]
    assert lines == [spelt(line) for line in case.expected.splitlines()]
