"""Sentences of the product in which some slots hold links: the template stays whole, whatever order it needs."""

from __future__ import annotations

import re

from generators.blocks import Inline, Span

_SLOT = re.compile(r"\{([a-z_]+)\}")


def sentence(template: str, **slots: Inline) -> Inline:
    """Return the template with each `{name}` replaced by inline words; an unknown name stays as it stands."""
    found: list[Span] = []
    end = 0
    for slot in _SLOT.finditer(template):
        found += [Span(template[end : slot.start()]), *slots.get(slot[1], (Span(slot[0]),))]
        end = slot.end()
    return tuple(span for span in (*found, Span(template[end:])) if span.text)
