"""What files of data are made of: the public library as each language sees it, and when its files last changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import quote

from generators.asked import cached_property
from generators.library import Library
from generators.model.scalars import Unstated
from generators.records.site import Site
from generators.register_makers import Shown, shown
from generators.view import View, plain


@dataclass(frozen=True)
class Context:
    """One public library in all languages of the site; `changed` is the day of each file's last change."""

    views: Mapping[str, View]
    changed: Mapping[str, date] = field(default_factory=dict)

    @property
    def first(self) -> View:
        """Return the view of the site's first language, whose order holds for all."""
        return next(iter(self.views.values()))

    @property
    def library(self) -> Library:
        """Return the public library."""
        return self.first.library

    @property
    def site(self) -> Site:
        """Return what holds for the whole site."""
        return self.library.site

    @property
    def base(self) -> str:
        """Return the address of the site with a stroke at its end; empty where the site states none."""
        stated = self.site.base_address
        return "" if isinstance(stated, Unstated) else f"{stated.rstrip('/')}/"

    @cached_property
    def registers(self) -> Mapping[str, Mapping[str, Shown]]:
        """Return every register and list, by key and language."""
        found: dict[str, dict[str, Shown]] = {}
        for lang, view in self.views.items():
            for one in shown(view):
                found.setdefault(one.register.key, {})[lang] = one
        return found

    def title(self, lang: str) -> str:
        """Return the name of the handbook."""
        return plain(self.views[lang].text(self.site.title))

    def page(self, lang: str, address: str, up: str = "../") -> str:
        """Return the web address of a page: whole where the site states its own, else from a file in `/data/`.

        `up` leads from the file to the top of the site where there is no whole address.
        """
        kind_and_id, mark, anchor = address.partition("#")
        return f"{self.base or up}{lang}/{quote(kind_and_id)}.html{mark}{quote(anchor)}"
