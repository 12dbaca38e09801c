"""What people type is read where one reading is possible, and kept apart where it is not."""

from __future__ import annotations

import pytest

from generators.blocks import Blank
from generators.collecting import limits
from generators.collecting.fitting import Fit, fit, spelt
from generators.collecting.given import Entry
from tests.case_files import Case, cases

KINDS = {"Numbers": "number", "Days": "date", "Choices": "choice"}
LIGHTS = (("green", "Jeshile"), ("amber", "Verdhë"), ("none", "Amber alert"))


@pytest.mark.parametrize("case", cases("typed"), ids=str)
def test_what_was_typed_is_read_or_refused(case: Case) -> None:
    locale = "sq_AL" if "Albanian" in case.title else "en_GB"
    asked = Blank("a.b", "A", KINDS[case.title.split(" ")[0]], LIGHTS)  # type: ignore[arg-type]
    found = [fit(Entry(line), asked, locale) for line in case.given.splitlines()]
    assert [one.why or one.value for one in found] == case.expected.splitlines()


def test_a_unit_behind_a_number_is_no_part_of_it() -> None:
    assert fit(Entry("45 %"), Blank("a", "A", "percent"), "sq_AL") == Fit("45")
    assert fit(Entry("1 000 lekë"), Blank("a", "A", "money", unit="Lekë"), "sq_AL") == Fit("1000")
    assert fit(Entry("45 euro"), Blank("a", "A", "money", unit="Lekë"), "sq_AL").why == "number"


def test_the_day_of_a_control_goes_before_its_words() -> None:
    assert fit(Entry("4/3/2026", "2026-03-04"), Blank("a", "A", "date"), "en_GB") == Fit("2026-03-04")


def test_signs_that_nobody_sees_are_left_out_and_said() -> None:
    typed = Entry("Bëhet\u200b shpejt\x07\u2028dhe mirë")
    assert fit(typed, Blank("a", "A"), "sq_AL") == Fit("Bëhet shpejt\ndhe mirë", "signs")
    assert spelt("a\x07\u200b") == "a‹U+0007›‹U+200B›"


def test_half_a_sign_is_not_written_into_a_file() -> None:
    fit(Entry("a\ud800b"), Blank("a", "A"), "sq_AL").value.encode()
    spelt("a\ud800b").encode()


def test_an_answer_that_is_too_long_is_refused_whole() -> None:
    assert fit(Entry("a" * (limits.TEXT + 1)), Blank("a", "A"), "sq_AL") == Fit("unknown", "long")


def test_text_is_kept_in_composed_letters() -> None:
    assert fit(Entry("e\u0308sht\u0065\u0308"), Blank("a", "A"), "sq_AL") == Fit("ësht\u00eb")


def test_a_flood_of_blanks_takes_no_time() -> None:
    assert fit(Entry("x" + " " * 1_000_000 + "y"), Blank("a", "A"), "sq_AL").why == "long"
    assert fit(Entry("1" + " " * 90_000 + "y"), Blank("a", "A", "number"), "sq_AL").why == "number"
