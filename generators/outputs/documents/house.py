"""The house of a document: its style, whose it is, which day it speaks of, and what it needs of the site around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from pathlib import Path

from babel.core import get_global

from generators.language import language
from generators.model.scalars import Unstated
from generators.records.theme import Theme
from generators.view import View, plain
from generators.words import Words

Files = Callable[[str], bytes | None]
"""Gives a file of the repository by its path; None where there is none."""


def no_files(_: str) -> bytes | None:
    """Give no file at all."""
    return None


@dataclass(frozen=True)
class House:
    """What all documents of one language share.

    `institution` and `unit` are the lines above a document; `site` is the handbook's title, `base` its address on the
    web, empty where it states none; `licence` is that of the content; `notice` is said of everything on the site.
    `drawings` is the folder in which drawings of charts are remembered.
    """

    theme: Theme
    words: Words
    today: date
    institution: str
    unit: str = ""
    logo_alt: str = ""
    site: str = ""
    base: str = ""
    licence: str = ""
    files: Files = field(default=no_files, compare=False)
    drawings: Path | None = field(default=None, compare=False)

    @property
    def lang(self) -> str:
        """Return the language of the documents."""
        return self.words.lang

    @property
    def locale(self) -> str:
        """Return the language with its country, as Word and OpenDocument want it: `sq-AL`."""
        return with_country(self.lang)

    @cached_property
    def as_of(self) -> str:
        """Return the day that the documents speak of, in words."""
        return language(self.lang).day(self.today)

    def say(self, key: str, /, **values: str) -> str:
        """Return words of the product with their slots filled."""
        return self.words(key, **values)


@cache
def with_country(tag: str) -> str:
    """Return a language tag with the country that its language is most likely of (CLDR, likely subtags)."""
    parts = language(tag).locale.replace("-", "_").split("_")
    if len(parts) == 1:
        likely = get_global("likely_subtags").get(parts[0], "").split("_")
        parts += [part for part in likely if len(part) == 2 and part.isupper()]
    return "-".join(parts)


def house_of(view: View, files: Files = no_files, drawings: Path | None = None) -> House:
    """Return the house of a view; `files` gives the logo and the pictures of pages by their path in the repository."""
    site, theme = view.library.site, view.library.theme
    title = plain(view.text(site.title))
    publisher = "" if isinstance(site.publisher, Unstated) else plain(view.text(site.publisher))
    licence = site.licences.content
    return House(
        theme=theme,
        words=view.words,
        today=view.today,
        institution=plain(view.text(theme.institution)) or publisher or title,
        unit=plain(view.text(theme.unit)),
        logo_alt=plain(view.text(theme.logo.alt)) if theme.logo else "",
        site=title,
        base="" if isinstance(site.base_address, Unstated) else site.base_address.rstrip("/"),
        licence="" if isinstance(licence, Unstated) else licence,
        files=files,
        drawings=drawings,
    )
