"""Below each table of figures it is said how each figure shown is counted, once, in the words of the vocabulary."""

from __future__ import annotations

import pytest

from generators.blocks import Block, Bullets, Page, Paragraph, Table
from generators.view import plain
from tests.reports import real

COUNTED = {"sq": "Si numërohet", "en": "How it is counted"}


def after_tables(page: Page) -> list[tuple[Table, Block, Block]]:
    """Return each table of figures with the two blocks behind it."""
    blocks = page.blocks
    return [
        (one, *blocks[place + 1 : place + 3])  # type: ignore[misc]
        for place, one in enumerate(blocks)
        if isinstance(one, Table) and any(column.key == "figure" for column in one.columns) and "since" not in one.id
    ]


@pytest.mark.parametrize("lang", real.LANGUAGES)
@pytest.mark.parametrize("key", ["sector-monitoring", "meeting-effectiveness", "mechanism-annual"])
def test_each_figure_shown_is_explained_once_below_its_table(key: str, lang: str) -> None:
    found = after_tables(real.pages(key, lang)[1])
    assert found
    for table, head, listed in found:
        assert isinstance(head, Paragraph)
        assert isinstance(listed, Bullets)
        assert plain(head.words) == COUNTED[lang]
        shown = dict.fromkeys(plain(row.cells[0].words) for row in table.rows)
        said = [plain(item.words).partition(": ") for item in listed.items]
        assert sorted(name for names, _, _ in said for name in names.split(" · ")) == sorted(shown)
        meanings = [meaning.strip() for _, _, meaning in said]
        assert all(meanings)
        assert len(meanings) == len(set(meanings))
