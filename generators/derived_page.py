"""The frame of a page that follows from many records: title, what it is about and up to which day, and the way back."""

from __future__ import annotations

from collections.abc import Iterable

from generators.blocks import Block, Crumb, Page, Paragraph
from generators.crumbs import to_start
from generators.view import View, said


def derived_page(view: View, key: str, address: str, title: str, blocks: Iterable[Block]) -> Page:
    """Return a page of the section `key`, whose title and `about` stand in the words under that key.

    A page other than the front one is titled by `title-of` where there are words for one of many, else `front: title`,
    and so is what it is about.
    """
    front = Crumb(view.words(f"{key}.title"), f"{key}/index")
    inner = address != front.href
    said_about = f"{key}.about-of" if inner and view.words.has(f"{key}.about-of") else f"{key}.about"
    about = view.words(said_about, day=view.language.day(view.today))
    return Page(
        address=address,
        lang=view.lang,
        body_lang=view.lang,
        title=said(_inner(view, key, front, title) if inner else front.words),
        blocks=(Paragraph(said(about)), *blocks),
        crumbs=(to_start(view), *((front,) if inner else ())),
        section=key,
        description=about,
    )


def _inner(view: View, key: str, front: Crumb, title: str) -> str:
    one = f"{key}.title-of"
    return view.words(one, title=title) if view.words.has(one) else f"{front.words}: {title}"
