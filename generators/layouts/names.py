"""The names of an institution or body over time, with acronyms and the variants seen in texts."""

from __future__ import annotations

from collections.abc import Iterator

from generators.blocks import Block, Inline, Row, Span
from generators.document import Document
from generators.layouts.common import cells, heading, period, table
from generators.model.record import Name
from generators.view import View, joined


def names_table(view: View, document: Document, level: int = 2) -> Iterator[Block]:
    """Yield every name in every language in which it is known, the one in use last first."""
    rows = []
    for name in reversed(document.field("names") or ()):
        for lang in sorted(name.text, key=view.order.index if set(name.text) <= set(view.order) else str):
            own = None if lang == view.lang else lang
            acronym = _in(name.acronym.get(lang, "") if name.acronym else "", own)
            words = (
                _in(name.text[lang], own),
                acronym,
                _variants(name, lang, own),
                period(view, name.from_, name.until),
            )
            rows.append(Row(None, cells(*words)))
    if rows:
        yield heading(view, "names", "heading.names", level)
        yield table(view, "names-table", view.words("heading.names"), ("name", "acronym", "variants", "period"), rows)


def _variants(name: Name, lang: str, own: str | None) -> Inline:
    return joined((_in(variant, own) for variant in (name.variants or {}).get(lang, ())), "; ")


def _in(words: str, lang: str | None) -> Inline:
    return (Span(words, lang),) if words else ()
