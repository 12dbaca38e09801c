"""A report in two languages: text unit beside unit; tables, charts and places to fill in once, with words of both."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.blocks import Blank, BlankTable, Block, Chart, Fields, Heading, Pair, Prose, Row, Span, Table
from generators.collecting.asking import questions
from generators.library import Library
from generators.reports import addresses, blank, prefilled
from generators.reports.bilingual import both
from generators.view import View, plain
from tests.reports import small

NARRATIVE = {
    "committee_2024_sq": (
        "{#summary}\n## Përmbledhja\n\nViti i parë.\n\nViti i dytë.\n\n{#lines}\n## Rreshtat\n\nVonë.\n"
    ),
    "committee_2024_en": "{#summary}\n## Summary\n\nThe first year.\n",
}


def issue(root: Path, **files: str) -> tuple[Block, ...]:
    """Return the blocks of an issue in Albanian and English."""
    held = small.library(root, **files)
    made = small.issue(held)
    told = [(view, prefilled.page(view, made, addresses.issue(made))) for view in views(held)]
    return both(told[0], told[1]).blocks


def form(root: Path) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Return the blocks of an empty form in both languages, and in one."""
    held = small.library(root)
    document = small.report(held)
    told = [(view, blank.page(view, document, addresses.blank(document))) for view in views(held)]
    return both(told[0], told[1]).blocks, told[0][1].blocks


def views(held: Library) -> tuple[View, View]:
    """Return how readers of both languages see the library."""
    return small.view(held, "sq"), small.view(held, "en")


def sides(blocks: tuple[Block, ...], words: str) -> tuple[str, ...]:
    """Return the text of both sides of the unit in which these words are; a state in brackets where one is missing."""
    found = [one for one in blocks if isinstance(one, Pair)]
    said = [tuple(_text(side.blocks) or f"[{side.state}]" for side in one.sides) for one in found]
    return next(one for one in said if any(words in text for text in one))


def _text(blocks: tuple[Block, ...]) -> str:
    return " ".join(
        one.markdown.strip()
        if isinstance(one, Prose)
        else " ".join(plain(words) for _, words in one.rows)
        if isinstance(one, Fields)
        else plain(getattr(one, "words", ()))
        for one in blocks
    )


def test_a_heading_names_its_section_in_both_languages(tmp_path: Path) -> None:
    found = [plain(one.words) for one in issue(tmp_path) if isinstance(one, Heading)]
    assert "Rreshtat / Lines" in found


def test_words_stand_beside_each_other(tmp_path: Path) -> None:
    found = issue(tmp_path)
    assert sides(found, "Mësimet") == ("Mësimet: nuk përmendet", "Lessons: not stated")


def test_a_narrative_is_told_unit_by_unit_and_what_one_language_lacks_is_said(tmp_path: Path) -> None:
    found = issue(tmp_path, **NARRATIVE)
    assert sides(found, "Viti i parë.") == ("Viti i parë.", "The first year.")
    assert sides(found, "Viti i dytë.") == ("Viti i dytë.", "[Nuk gjendet në këtë gjuhë]")
    assert sides(found, "Vonë.") == ("Vonë.", "[Nuk gjendet në këtë gjuhë]")


def test_a_narrative_in_one_language_is_missing_in_the_other(tmp_path: Path) -> None:
    found = issue(tmp_path, committee_2024_en=NARRATIVE["committee_2024_en"])
    assert sides(found, "The first year.") == ("[Nuk gjendet në këtë gjuhë]", "The first year.")


def test_a_table_is_there_once_with_the_words_of_both(tmp_path: Path) -> None:
    (table,) = (one for one in issue(tmp_path) if isinstance(one, Table) and one.id == "_lines-list")
    assert table.caption == "Rreshtat me vonesë / Lines behind plan"
    assert [one.label for one in table.columns] == [
        "Veprimtaria / Activity", "Përgjegjësi / Owner", "Afati / Due", "Vonesa (ditë) / Delay (days)",
    ]  # fmt: skip
    late = table.rows[0]
    assert [plain(cell.words) for cell in late.cells][2:] == ["30\u00a0qer\u00a02024", "303"]
    assert plain(late.cells[0].words) == "late"
    assert "Burimi:" in plain(note_of(late))
    assert "Source:" in plain(note_of(late))
    assert {span.lang for span in note_of(late)} == {None, "en"}


def note_of(row: Row) -> tuple[Span, ...]:
    """Return the one footnote of a row."""
    (note,) = (span.note for cell in row.cells for span in cell.words if span.note)
    return note


def test_words_of_the_second_language_are_marked_as_being_in_it(tmp_path: Path) -> None:
    (table,) = (one for one in issue(tmp_path) if isinstance(one, Table) and one.id == "_lines-list")
    second = [(span.text, span.lang) for span in table.rows[1].cells[1].words]
    assert second == [("nuk përmendet", None), (" / ", None), ("not stated", "en")]


def test_a_chart_is_there_once_with_both_titles(tmp_path: Path) -> None:
    (chart,) = (one for one in issue(tmp_path) if isinstance(one, Chart))
    assert chart.title == "Vonesa / Delay"
    assert chart.about == "Një shtyllë për çdo rresht. / A bar for each line."
    assert (chart.categories, [one.name for one in chart.series]) == (("late", "later"), ["Vonesa / Delay"])


def test_a_form_in_two_languages_asks_the_same_once(tmp_path: Path) -> None:
    two, one = form(tmp_path)
    assert questions(two).order == questions(one).order
    assert questions(two).version == questions(one).version
    labels = {block.id: block.label for block in two if isinstance(block, Blank)}
    assert labels["summary.basics.level"] == "Sektori / Sector"
    held = next(block for block in two if isinstance(block, BlankTable) and block.repeating)
    assert (held.caption, held.columns[0].label) == ("Rreshtat me vonesë / Lines behind plan", "Veprimtaria / Activity")
    (fixed,) = (block for block in two if isinstance(block, BlankTable) and block.heads)
    assert fixed.heads == (("policy", "Politika / Policy"), ("money", "Paratë / Money"))


@pytest.mark.parametrize(("first", "second"), [("sq", "en"), ("en", "sq")])
def test_the_page_around_both_is_that_of_the_first_language(tmp_path: Path, first: str, second: str) -> None:
    held = small.library(tmp_path)
    made = small.issue(held)
    told = [(small.view(held, lang), prefilled.page(small.view(held, lang), made, "a/b")) for lang in (first, second)]
    page = both(told[0], told[1])
    assert page.lang == first
    assert plain(page.title).endswith({"sq": ": shqip – anglisht", "en": ": English – Albanian"}[first])
