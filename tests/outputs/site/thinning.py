"""Takes out of an open page what shows nothing new: items of a list and rows of a table that are like others of it.

What axe says of an element, and how it takes the focus, follows from its kind, its classes and its states and not from
its words. Of items that are alike in these, down to the last of what they hold, two stay, and the one with most words.
Drawings are never taken for alike, as their words may lie on each other.
"""

from __future__ import annotations

from playwright.sync_api import Page

THIN = """() => {
  const free = new Set(["id", "href", "title", "aria-label", "aria-labelledby", "aria-describedby", "aria-controls",
    "for", "name", "value", "datetime"]);
  const said = ({ name, value }) => free.has(name) || name.startsWith("data-") ? `${name}=${value !== ""}`
    : `${name}=${value}`;
  const shape = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data.trim() ? "words" : "";
    if (node.nodeType !== Node.ELEMENT_NODE) return "";
    if (node.localName === "svg") return node.outerHTML;
    const states = [node.disabled, node.checked, node.tabIndex, node.open].join();
    const inner = [...node.childNodes].map(shape).join("");
    return `<${node.localName} ${states} ${[...node.attributes].map(said).sort()}>${inner}</>`;
  };
  for (const list of document.querySelectorAll("tbody, ul, ol")) {
    if (!list.isConnected) continue;
    for (const alike of Map.groupBy(list.children, shape).values()) {
      const longest = alike.toSorted((one, other) => other.textContent.length - one.textContent.length)[0];
      for (const item of alike.slice(2)) if (item !== longest) item.remove();
    }
  }
}"""


def thin(page: Page) -> None:
    """Take out all but three of the items that are alike."""
    page.evaluate(THIN)
