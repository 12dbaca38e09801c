"""What a page has had so far: open sections, ids, numbers, contents and footnotes."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from docutils import nodes

from generators.blocks import Inline
from generators.outputs.site.cards import in_cards
from generators.outputs.site.elements import (
    Child,
    Word,
    doracak_element,
    el,
    inline,
    number,
    permalink,
)
from generators.outputs.site.finished import Entry
from generators.outputs.site.terms import Terms

BACK = "\N{LEFTWARDS ARROW WITH HOOK}\N{VARIATION SELECTOR-15}"


@dataclass
class Notes:
    """The footnotes of a page: numbered as they are first mentioned, printed at its end."""

    prose: int = 0
    order: list[str] = field(default_factory=list)
    texts: dict[str, doracak_element] = field(default_factory=dict)
    mentions: dict[str, int] = field(default_factory=dict)

    def enter(self) -> None:
        """Start a new text, whose labels are its own."""
        self.prose += 1

    def refer(self, label: str, lang: str | None) -> doracak_element:
        """Return the mark that leads to a footnote."""
        return self._mark(f"{self.prose}:{label}", lang)

    def _mark(self, key: str, lang: str | None) -> doracak_element:
        if key not in self.order:
            self.order.append(key)
        self.mentions[key] = self.mentions.get(key, 0) + 1
        place = str(self.order.index(key) + 1)
        again = f"-{self.mentions[key]}" if self.mentions[key] > 1 else ""
        name = Word("site.footnote.mark", (("number", place),))
        link = el("a", place, href=f"#_fn-{place}", id=f"_fnref-{place}{again}", role="doc-noteref", aria_label=name)
        if lang:
            link["atts"]["lang"] = lang
        return el("sup", link, class_="footnote-mark")

    def define(self, label: str, body: doracak_element) -> bool:
        """Keep the text of a footnote; False where it has one already."""
        key = f"{self.prose}:{label}"
        known = key in self.texts
        self.texts.setdefault(key, body)
        return not known

    def note(self, said: Inline, words: list[nodes.Node], lang: str | None) -> doracak_element:
        """Return the mark of a footnote of our own; one that says the same as another is that one."""
        key = f"words:{said!r}"
        self.texts.setdefault(key, el("div", el("p", *words)))
        return self._mark(key, lang)

    def section(self, lang: str | None, body_lang: str) -> doracak_element | None:
        """Return the list of footnotes, or None where the page has none; `lang` is that of our own words."""
        if not self.order:
            return None
        items = [self._item(place, key, lang) for place, key in enumerate(self.order, 1)]
        name = Word("site.footnotes")
        texts = el("ol", *items, lang=body_lang if lang else None)
        return el("section", texts, class_="footnotes", role="doc-endnotes", aria_label=name, lang=lang)

    def _item(self, place: int, key: str, lang: str | None) -> doracak_element:
        name = Word("site.footnote.back", (("number", str(place)),))
        back = el("a", BACK, class_="back", href=f"#_fnref-{place}", role="doc-backlink", aria_label=name, lang=lang)
        body = self.texts.get(key, el("div"))
        last: Any = body.children[-1] if body.children and _is_paragraph(body.children[-1]) else body
        last.extend([nodes.Text(" "), back])
        return el("li", body, id=f"_fn-{place}")


class Outline:
    """The page that is being made; its state lives as long as the page, no longer."""

    def __init__(self, address: str, lang: str, body_lang: str, terms: Terms | None = None) -> None:
        """Start an empty page."""
        self.address = address
        self.body_lang = body_lang
        self.aside_lang = lang if lang != body_lang else None
        self.root = el("div", class_="body")
        self.here: nodes.Element = self.root
        self.open: list[tuple[int, nodes.Element]] = [(1, self.root)]
        self.ids: set[str] = set()
        self.numbers: dict[str, str] = {}
        self.contents: list[Entry] = []
        self.notes = Notes()
        self.register = False
        self.inside = False
        self.terms = terms or Terms((), address)
        self.drawings: Path | None = None

    def claim(self, mark: str) -> bool:
        """Take an id; False where the page has it already."""
        known = mark in self.ids
        self.ids.add(mark)
        return not known

    def inline(self, words: Inline) -> list[nodes.Node]:
        """Return spans as nodes, each footnote of theirs with its mark behind them and its words kept for the end."""
        found: list[nodes.Node] = []
        for span in words:
            found += inline((span,), self.address)
            if span.note:
                found.append(self.notes.note(span.note, inline(span.note, self.address), self.aside_lang))
        return found

    def number(self, mark: str | None) -> str:
        """Return the number that readers see at a unit of the prose at hand."""
        return self.numbers.get(mark, "") if mark else ""

    def open_section(
        self, level: int, mark: str | None, words: list[nodes.Node], shown: str, lang: str | None = None
    ) -> nodes.Element:
        """Begin a section below the nearest higher one and return it; inside a unit a heading begins none."""
        level = max(2, min(level, 6))
        if self.inside:
            self.here += self.heading(level, None, words, shown, lang)
            return self.here
        while self.open[-1][0] >= level:
            self.open.pop()
        section = el("section", aria_labelledby=mark)
        self.open[-1][1].append(section)
        self.open.append((level, section))
        self.here = section
        text = "".join(word.astext() for word in words)
        if mark:
            self.contents.append(Entry(mark, level, shown, text, lang or _language(words)))
        section += self.heading(level, mark, words, shown, lang)
        return section

    def heading(
        self, level: int, mark: str | None, words: list[nodes.Node], shown: str, lang: str | None = None
    ) -> doracak_element:
        """Return a heading, its id on itself and not on the section."""
        text = "".join(word.astext() for word in words)
        title = el("span", *words) if mark else None
        inner: list[Child] = [*number(shown), *(words if title is None else [title])]
        if mark:
            inner += [" ", permalink(mark, "heading", text, self.aside_lang, f"{shown} {text}".strip())]
        return el(f"h{max(2, min(level, 6))}", *inner, id=mark, lang=lang)

    def mark(self, node: Any, mark: str, kind: str, shown: str = "") -> None:
        """Put number and permanent link into a unit."""
        shown = shown or self.number(mark)
        place = node
        if isinstance(node, nodes.list_item) and len(node) and isinstance(node[0], nodes.paragraph):
            place = node[0]
        if shown:
            node["classes"].append("numbered")
        for child in reversed(list(number(shown))):
            place.insert(0, child)
        place.append(nodes.Text(" "))
        place.append(permalink(mark, "point" if shown else kind, shown, self.aside_lang))

    def table(self, mark: str | None, table: doracak_element, lang: str | None) -> doracak_element:
        """Return a table of the prose in its box, with number and permanent link above it."""
        shown = self.number(mark)
        name = Word("site.table.numbered", (("number", shown),)) if shown else Word("site.table.plain")
        scroll = el("div", in_cards(table), class_="scroll", role="group", tabindex="0", aria_label=name, lang=lang)
        if not mark:
            return scroll
        kind = "point" if shown else "table"
        lead = el("p", *number(shown), permalink(mark, kind, shown, self.aside_lang), class_="table-mark")
        return el("div", lead, scroll, id=mark, class_="unit-table")


def _is_paragraph(node: nodes.Node) -> bool:
    return isinstance(node, nodes.paragraph) or (isinstance(node, doracak_element) and node["tag"] == "p")


def _language(words: list[nodes.Node]) -> str:
    """Return the language that all words of a heading are marked with, or nothing."""
    found = {one["atts"].get("lang", "") if isinstance(one, doracak_element) else "" for one in words}
    return str(found.pop()) if len(found) == 1 else ""
