"""What stands under which heading: pages where they say, kinds in their order, each page once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generators.loading import load
from generators.navigation import MANY, section_of, sections
from generators.pages import start_page
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
