"""A form as it looks on its page: what is asked, of what kind, and nothing to fill in there."""

from __future__ import annotations

from generators.blocks import Blank, BlankForm, BlankTable, Span
from generators.outputs.index.pieces import pieces
from generators.outputs.markdown import markdown
from generators.outputs.site import blanks
from generators.outputs.site.elements import doracak_element, doracak_word
from generators.outputs.site.outline import Outline
from generators.prose import parse
from tests.outputs.documents.houses import page

COLUMNS = (Blank("name", "Name"), Blank("cost", "Cost", "money", unit="ALL"))
LIGHT = Blank("a.b.light", "Light", "choice", (("g", "Green"), ("r", "Red")))
TABLE = BlankTable("a.list", "Measures", COLUMNS)
FIXED = BlankTable("a.fixed", "Risks", COLUMNS, (("x", None),), repeating=False, heads=(("m", "Money"),), corner="Risk")
FORM = BlankForm("example", "0123456789ab", (Blank("form.period", "Period", value="2025"),))
HELPED = Blank("a.b.words", "Words", "long", help=(Span("Be brief."),))


def shown(block: Blank | BlankForm | BlankTable) -> doracak_element:
    return blanks.look(block, Outline("x", "en", "en"))


def words(made: doracak_element) -> list[str]:
    return [one["word"].key for one in made.findall(doracak_word)]


def test_a_blank_says_what_it_asks_for() -> None:
    assert "Green / Red" in shown(LIGHT).astext()
    assert words(shown(HELPED)) == ["site.blank.long"]
    assert "Be brief." in shown(HELPED).astext()
    assert "2025" in shown(FORM).astext()


def test_a_table_has_its_caption_columns_and_fixed_rows() -> None:
    assert "Cost (ALL)" in shown(TABLE).astext()
    assert words(shown(TABLE)) == ["site.blank.text", "site.blank.number"]
    heads = [one.astext() for one in shown(FIXED).findall(doracak_element) if one["atts"].get("scope") == "row"]
    assert heads == ["Money"]


def test_nothing_on_the_page_can_be_filled_in() -> None:
    tags = {one["tag"] for block in (LIGHT, TABLE, FIXED, FORM) for one in shown(block).findall(doracak_element)}
    assert not tags & {"form", "input", "select", "textarea", "button"}


def test_search_finds_what_is_asked() -> None:
    found = list(pieces(page(FORM, LIGHT, TABLE, HELPED), lambda text: parse("x.md", text)))
    assert [one.text for one in found] == ["Light", "Measures; Name; Cost", "Words; Be brief."]


def test_a_form_can_be_written_down_as_markdown() -> None:
    made = markdown(page(FORM, LIGHT, TABLE, FIXED))
    assert "- **Period:** 2025" in made
    assert "| Money | x |  |" in made


def test_blanks_that_follow_each_other_are_one_list() -> None:
    outline = Outline("x", "en", "en")
    for block in (FORM, LIGHT, HELPED, TABLE, LIGHT):
        blanks.put(block, outline)
    made = [one for one in outline.here.children if isinstance(one, doracak_element)]
    assert [one["tag"] for one in made] == ["dl", "div", "dl"]
