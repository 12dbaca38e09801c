"""Words of a page: what the smallest pieces of all blocks are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Span:
    """Words that belong together: a language where it differs from the page's, an address where it is a link.

    `href` is `kind/id`, `kind/id#anchor`, or an outside address with its scheme; `role` is a hint for the eye
    (`strong`, `code`, `muted`, `badge`). `note` is what a footnote behind the words says, such as where a figure comes
    from; the same note on the same page is one footnote.
    """

    text: str
    lang: str | None = None
    href: str | None = None
    role: Literal["", "strong", "code", "muted", "badge"] = ""
    note: tuple[Span, ...] = ()


Inline = tuple[Span, ...]
