"""The empty form: guidance, one place for each thing that is asked, and nothing that is computed."""

from __future__ import annotations

from pathlib import Path

from generators.blocks import Blank, BlankForm, BlankTable, Prose
from generators.library import Library
from generators.reports import blank
from tests.reports import small


def test_each_thing_that_is_asked_has_its_place_by_key(tmp_path: Path) -> None:
    held = small.library(tmp_path)
    page = blank.page(small.view(held), small.report(held), "x")
    places = {one.id: one.kind for one in page.blocks if isinstance(one, Blank)}
    assert places == {
        "summary.overview": "long",
        "summary.lessons": "long",
        "summary.basics.prepared-on": "date",
        "summary.basics.level": "choice",
        "summary.basics.rate": "percent",
    }
    tables = {one.id: (one.repeating, len(one.rows)) for one in page.blocks if isinstance(one, BlankTable)}
    assert tables == {"lines.list": (True, 0), "risks.known": (True, 0), "risks.conditions": (False, 2)}


def test_the_guidance_stands_above_what_it_is_about(tmp_path: Path) -> None:
    held = small.library(tmp_path)
    page = blank.page(small.view(held, "sq"), small.report(held), "x")
    assert [one.markdown.strip() for one in page.blocks if isinstance(one, Prose)] == ["Një faqe.", "Ç'vonohet."]


def test_a_form_asks_who_fills_it_in_and_knows_what_is_known(tmp_path: Path) -> None:
    held = small.library(tmp_path)
    page = blank.page(small.view(held), small.report(held), "x", filler=blank.Filler("committee", "2024"))
    (form,) = (one for one in page.blocks if isinstance(one, BlankForm))
    assert {one.id: one.value for one in form.asked} == {
        "form.institution": None,
        "form.body": "committee",
        "form.period": "2024",
    }
    assert form.asked[0].choices == (("ministry", "Ministry of Testing"),)


def test_the_version_of_a_form_is_the_same_in_all_languages(tmp_path: Path) -> None:
    held = small.library(tmp_path)
    assert form(held, "sq").version == form(held, "en").version


def form(held: Library, lang: str) -> BlankForm:
    page = blank.page(small.view(held, lang), small.report(held), "x")
    return next(one for one in page.blocks if isinstance(one, BlankForm))
