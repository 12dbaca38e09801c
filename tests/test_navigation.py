"""What stands under which heading: pages where they say, kinds in their order, each page once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generators.loading import load
from generators.navigation import FEW, MANY, section_of, sections
from generators.pages import makers, start_page
from generators.tree import FolderTree
from generators.view import View, plain
from generators.words import words
from tests.page_text import lines
from tests.tiny import handbook, write

PAGE = "title: {{sq: {name}, en: {name}}}\nstatus: draft\nbasis: example\nsource: {{sq: S, en: S}}\n{more}"


def page(name: str, more: str = "") -> dict[str, str]:
    text = PAGE.format(name=name, more=more)
    return {f"content/pages/{name}.yaml": text, **{f"content/pages/{name}.{lang}.md": "W.\n" for lang in ("sq", "en")}}


def view(root: Path) -> View:
    return View(load(FolderTree(root)).public(), "en", words("en"), date(2026, 11, 22))


def test_a_page_stands_under_the_heading_that_it_names(tmp_path: Path) -> None:
    files = page("for-all", "part: entrances\nsummary: {sq: P, en: For everybody.}\n") | page(
        "list", "part: checklists\n"
    )
    held = view(write(handbook(tmp_path), files))
    found = {section.key: [link.address for link in section.links] for section in sections(held)}
    assert list(found)[:3] == ["entrances", "rules", "checklists"]
    assert (found["entrances"], found["checklists"]) == (["page/for-all"], ["page/list"])
    assert found["handbook"] == ["page/example-page"]
    assert section_of(next(one for one in held.library if one.id == "list")) == "checklists"


def test_the_start_page_says_what_an_entrance_is_for(tmp_path: Path) -> None:
    more = "part: entrances\nsummary: {sq: P, en: For everybody.}\n"
    shown = list(lines(start_page(view(write(handbook(tmp_path), page("for-all", more)))).blocks))
    assert any("for-all For everybody." in line for line in shown)


def test_named_pages_do_not_make_the_rest_a_list(tmp_path: Path) -> None:
    files: dict[str, str] = {}
    for number in range(MANY):
        files |= page(f"check-{number:02}", "part: checklists\n")
    held = view(write(handbook(tmp_path), files))
    found = {section.key: section.links for section in sections(held)}
    assert len(found["checklists"]) == MANY
    assert [link.words for link in found["handbook"]] == [
        plain(held.title(one)) for one in held.library if one.id == "example-page"
    ]


TERMS = """\
role: group
title: {sq: Terma, en: Terms}
body: example-committee
status: draft
basis: example
source: {sq: S, en: S}
rests_on: {standard: example-standard, version: "0.1"}
version: "0.1"
"""


def test_terms_of_reference_of_many_groups_are_a_list_beside_their_standard(tmp_path: Path) -> None:
    groups = {f"guidelines/tor/terms-{number}.yaml": TERMS for number in range(FEW)}
    found = {one.key: [link.address for link in one.links] for one in sections(view(write(handbook(tmp_path), groups)))}
    assert found["rules"] == ["guideline/example-guideline", "tor/example-standard", "tor/index"]


def test_registers_that_another_page_leads_to_are_not_named_beside_it(tmp_path: Path) -> None:
    held = view(handbook(tmp_path))
    found = {section.key: [link.address for link in section.links] for section in sections(held)}
    assert "register/decisions" in found["registers"]
    assert "coverage/index" in found["planning"]
    front = dict(makers(held, {}))["coverage/index"]()
    assert [way.href for way in front.ways] == ["register/tags", "register/matrix", "register/coverage"]
    assert not {way.href for way in front.ways} & set(found["registers"])


def test_registers_stay_where_no_page_leads_to_them(tmp_path: Path) -> None:
    root = handbook(tmp_path)
    (root / "content/schemes/example-scheme.yaml").unlink()
    found = {section.key: [link.address for link in section.links] for section in sections(view(root))}
    assert "register/tags" in found["registers"]
