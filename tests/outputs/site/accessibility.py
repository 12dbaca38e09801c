"""What axe finds on a page that is open, by the rules that each of our pages is held to."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
UNFOLDED = "document.querySelectorAll('details').forEach(fold => { fold.open = true })"
RUN = "rules => axe.run({runOnly: rules, resultTypes: ['violations']})"


def rules(scheme: str) -> dict[str, Any]:
    """Return which of axe's rules a page is held to; only colours differ between light and dark."""
    if scheme == "light":
        return {"type": "tag", "values": RULES}
    return {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}


def findings(page: Page, axe: str, scheme: str) -> list[tuple[str, str]]:
    """Unfold the page and return what breaks a rule: the name of the rule, and the element where it does first."""
    page.evaluate(UNFOLDED)
    page.evaluate(axe)
    result = page.evaluate(RUN, rules(scheme))
    return [(rule["id"], rule["nodes"][0]["html"][:300]) for rule in result["violations"]]
