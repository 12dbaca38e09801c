"""The frame of a page that follows from many records: title, what it is about and up to which day, and the way back."""

from __future__ import annotations

from collections.abc import Iterable

from generators.blocks import Block, Crumb, Page, Paragraph
from generators.crumbs import to_start
from generators.view import View, said


def derived_page(view: View, key: str, address: str, title: str, blocks: Iterable[Block]) -> Page:
    """Return a page of the section `key`, whose title and `about` stand in the words under that key.

    A page other than the front one is titled `front: title`.
    """
    about = view.words(f"{key}.about", day=view.language.day(view.today))
    front = Crumb(view.words(f"{key}.title"), f"{key}/index")
    inner = address != front.href
    return Page(
        address=address,
        lang=view.lang,
        body_lang=view.lang,
        title=said(f"{front.words}: {title}" if inner else front.words),
        blocks=(Paragraph(said(about)), *blocks),
        crumbs=(to_start(view), *((front,) if inner else ())),
        section=key,
        description=about,
    )
