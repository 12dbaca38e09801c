"""The page of a contract: its amounts, payments and figures, and openly what its record does not say."""

from __future__ import annotations

from datetime import date

import pytest

from generators.library import Library
from generators.loading import load
from generators.tree import FolderTree
from generators.view import View
from generators.words import words
from tests.made_pages import make
from tests.page_text import lines
from tests.tiny import handbook, write

STATES = """\
title: {sq: Gjendjet, en: Statuses}
terms:
  - {id: signed, words: {sq: e nënshkruar, en: signed}, means: in-progress}
"""
SILENT = """\
title: {sq: Kontrata e dytë, en: The second contract}
number: not-stated
body: example-committee
component: not-stated
method: not-stated
state: signed
currency: EUR
allocated: not-stated
contracted: not-stated
signed: not-stated
end: not-stated
payments: not-stated
basis: example
source: {sq: Shembull, en: Example}
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Return a repository with the contract of the sample, of which 40 000 euros are paid, and a silent one."""
    files = {"content/vocabularies/contract-statuses.yaml": STATES, "content/contracts/silent.yaml": SILENT}
    return load(FolderTree(write(handbook(tmp_path_factory.mktemp("contracts")), files)))


def page(library: Library, key: str, lang: str, today: date = date(2024, 12, 10)) -> str:
    """Return the page of a contract as text."""
    view = View(library.public(), lang, words(lang), today)
    return "\n".join(next(lines(one.blocks) for one in make(view, {}) if one.address == f"contract/{key}"))


def test_amounts_payments_and_days(library: Library) -> None:
    """Ten days after the planned end of 30 November it goes on; its amount is not stated, so that no share is shown."""
    found = page(library, "example-contract", "en")
    for words_ in (
        "Status of the contract: signed",
        "Allocated: 100,000",
        "Contracted: not stated",
        "Delay: 10 days behind plan",
        "31 March 2024 | 40,000 | 15 April 2024 | 40,000",
    ):
        assert words_ in found
    assert "Disbursed of" not in found


def test_in_the_other_language(library: Library) -> None:
    found = page(library, "example-contract", "sq")
    assert "Gjendja e kontratës: e nënshkruar" in found
    assert "Vonesa: 10 ditë prapa planit" in found


def test_in_time_there_is_no_delay(library: Library) -> None:
    assert "Delay" not in page(library, "example-contract", "en", date(2024, 11, 30))


def test_what_is_not_stated_is_said_to_be_so_and_never_zero(library: Library) -> None:
    found = page(library, "silent", "en")
    assert "## Payments\nnot stated" in found
    assert "Allocated: not stated" in found
    assert " 0" not in found
