"""What axe finds on a page that is open, by the rules that each of our pages is held to."""

from __future__ import annotations

from typing import Any, Literal

from playwright.sync_api import Page

from tests.outputs.site.thinning import thin

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
UNFOLDED = "document.querySelectorAll('details').forEach(fold => { fold.open = true })"
RUN = "rules => axe.run({runOnly: rules, resultTypes: ['violations']})"


def rules(scheme: str) -> dict[str, Any]:
    """Return which of axe's rules a page is held to; only colours differ between light and dark."""
    if scheme == "light":
        return {"type": "tag", "values": RULES}
    return {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}


def findings(page: Page, axe: str, scheme: str) -> list[tuple[str, str]]:
    """Unfold and thin the page and return what breaks a rule: its name, and the element where it does first."""
    prepare(page, axe)
    return broken(page, scheme)


def findings_in_both_schemes(page: Page, axe: str) -> list[tuple[str, str, str]]:
    """Return what breaks a rule in light and in dark colours, which a page turns to without being loaded again."""
    prepare(page, axe)
    found: list[tuple[str, str, str]] = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        found += [(scheme, *one) for one in broken(page, scheme)]
    page.emulate_media(color_scheme=SCHEMES[0])
    return found


def prepare(page: Page, axe: str) -> None:
    page.evaluate(UNFOLDED)
    thin(page)
    page.evaluate(axe)


def broken(page: Page, scheme: str) -> list[tuple[str, str]]:
    result = page.evaluate(RUN, rules(scheme))
    return [(rule["id"], rule["nodes"][0]["html"][:300]) for rule in result["violations"]]
