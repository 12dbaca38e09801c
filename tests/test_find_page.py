"""The page of the search leads to everything, for those whose browser runs no scripts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generators.blocks import Bullets, Paragraph
from generators.find_page import ADDRESS, find_page
from generators.loading import load
from generators.navigation import sections
from generators.tree import FolderTree
from generators.view import View, plain
from generators.words import words
from tests.tiny import handbook


def test_it_says_what_to_do_and_names_every_way(tmp_path: Path) -> None:
    library = load(FolderTree(handbook(tmp_path))).public()
    for lang in ("sq", "en"):
        view = View(library, lang, words(lang), date(2026, 11, 22))
        page = find_page(view)
        assert (page.address, page.searchable) == (ADDRESS, False)
        first = page.blocks[0]
        assert isinstance(first, Paragraph) and "JavaScript" in plain(first.words)
        ways = {
            span.href
            for block in page.blocks
            if isinstance(block, Bullets)
            for item in block.items
            for span in item.words
        }
        assert ways == {link.address for section in sections(view) for link in section.links}
