"""How the figures of a table are counted, below it: the meaning that the vocabulary gives each figure shown, once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generators.blocks import Block, Bullets, Inline, Paragraph
from generators.model.texts import Text
from generators.records.report import Asked
from generators.reports.filling import FilledTable
from generators.reports.wording import choice_words
from generators.view import View, joined, plain, said

FIGURE = "figure"
"""The column of a table of figures whose terms say in words what is counted."""


def meanings(view: View, held: FilledTable) -> Iterator[Block]:
    """Yield how each figure of a table is counted; nothing for tables of no figures and terms without a meaning."""
    column = next((one for one in held.spec.columns if one.id == FIGURE and one.choices), None)
    items = tuple(_items(view, column, held)) if column else ()
    if items:
        yield Paragraph(said(view.words("report.counted"), "strong"))
        yield Bullets(items)


def _items(view: View, column: Asked, held: FilledTable) -> Iterator[Paragraph]:
    """Yield each meaning with the figures that share it, as a mean and its median do."""
    known = _meanings(view, column.choices or "")
    facts = (line.facts.get(FIGURE) for line in held.lines)
    shown = dict.fromkeys(one.value for one in facts if one is not None and isinstance(one.value, str))
    named: dict[str, list[Inline]] = {}
    for key in shown:
        if key in known:
            named.setdefault(plain(view.text(known[key])), []).append(choice_words(view, column.choices, key))
    for meaning, names in named.items():
        yield Paragraph((*joined(names, " · "), *said(": "), *said(meaning, "muted")))


def _meanings(view: View, vocabulary: str) -> Mapping[str, Text]:
    document = view.library.get(vocabulary)
    terms = (document.field("terms") if document else None) or ()
    return {one.id: one.meaning for one in terms if getattr(one, "meaning", None)}
