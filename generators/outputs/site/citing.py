"""How a page and its units are cited, and how a mistake on it is reported, in the words of the page's language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

from generators.blocks import Page
from generators.outputs.site.elements import plain
from generators.site_plan import SitePlan

Say = Callable[..., str]


@dataclass(frozen=True)
class Citation:
    """The words of a citation; `stated` is the address on the web, empty where the site states none.

    `of_unit` keeps the slot `{unit}` for the unit at which a reader opens it, and `title` the slot `{name}`.
    """

    words: str
    of_unit: str
    title: str
    address: str
    stated: str


@dataclass(frozen=True)
class Report:
    """Where mistakes are reported: by e-mail with subject and body, or at an address on the web, where `mail` is empty.

    `of_unit` is the body with the slots `{unit}` and `{address}`.
    """

    href: str
    mail: str = ""
    subject: str = ""
    of_unit: str = ""


def citation(plan: SitePlan, page: Page, say: Say, day: str) -> Citation:
    """Return how the page is cited: title, version or the day that the site speaks of, and the site's title."""
    standing = page.standing or say("site.cite.day", date=day)
    words = say("site.cite.citation", title=plain(page.title), standing=standing, site=plan.title)
    stated = web_address(plan, page)
    return Citation(
        words=words,
        of_unit=say("site.cite.of-unit", citation=words),
        title=say("site.cite.unit"),
        address=stated or f"{page.lang}/{page.address}.html",
        stated=stated,
    )


def web_address(plan: SitePlan, page: Page) -> str:
    """Return the address of the page on the web; empty where the site does not state its own."""
    return f"{plan.base_address.rstrip('/')}/{page.lang}/{quote(page.address)}.html" if plan.base_address else ""


def report(plan: SitePlan, page: Page, say: Say) -> Report | None:
    """Return where mistakes are reported; None where the site names nobody who wants to know."""
    if not plan.contact:
        return None
    if not plan.contact.startswith("mailto:"):
        return Report(plan.contact)
    mail = plan.contact.partition("?")[0]
    subject = say("site.report.subject", title=plain(page.title))
    address = web_address(plan, page) or f"{page.lang}/{page.address}.html"
    place, what = say("site.report.unit"), say("site.report.what")
    whole = "\n".join((say("site.report.body", address=address), "", what, ""))
    of_unit = "\n".join((say("site.report.body"), place, "", what, ""))
    return Report(f"{mail}?subject={quote(subject)}&body={quote(whole)}", mail, subject, of_unit)
