"""An issue as search reads it: what an author wrote in it; what was computed is found where it comes from."""

from __future__ import annotations

from collections.abc import Iterator

from generators.blocks import Block, Heading, Page
from generators.reports import addresses
from generators.reports.issue import Made
from generators.reports.narrative import narrative, titles
from generators.reports.titles import title
from generators.view import View, plain, said


def page(view: View, issue: Made) -> Page:
    """Return the title of an issue, what its type is for, and the words of its author under their sections."""
    return Page(
        address=addresses.issue(issue),
        lang=view.lang,
        body_lang=view.lang,
        title=title(view, issue),
        blocks=tuple(_blocks(view, issue)),
        description=plain(view.text(issue.report.summary)),
    )


def _blocks(view: View, issue: Made) -> Iterator[Block]:
    written = narrative(view, issue)
    if written is None or written.lang != view.lang:
        return
    names = titles(view, issue.document)
    for section in issue.report.sections:
        parts = (f"{section.id}.{part.id}" for part in section.parts if part.text)
        found = [one for key in (section.id, *parts) if (one := written.block(view, key))]
        if found:
            yield Heading(section.id, 2, names.get(section.id) or said(section.id))
            yield from found
