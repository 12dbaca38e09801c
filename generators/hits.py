"""An answer of search as lines for a terminal: where, under which headings, in which words."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from generators.words import Words
from search.answer import Answer, Facet, Group, Hit
from search.snippets import Marked

_INDENT = "  "
_SHOWN = 6
_FOUND = "bold yellow"


def as_lines(answer: Answer, words: Words) -> Text:
    """Return the whole answer; colour only where the console has any."""
    made = Text()
    for line in _lines(answer, words):
        made.append(line).append("\n")
    return made


def _lines(answer: Answer, words: Words) -> Iterator[Text]:
    for said in answer.messages:
        yield Text(said.text, style="italic")
    if answer.suggestion:
        yield Text(words("search.print.suggestion", query=answer.suggestion), style="italic")
    if answer.offers:
        yield Text(words("search.print.offers", queries=", ".join(answer.offers)), style="italic")
    if not answer.groups:
        return
    yield Text(words.count("search.print.found", answer.total))
    for group in answer.groups:
        yield Text()
        yield from _group(group, words)
    if answer.hidden:
        yield Text()
        yield Text(words.count("search.print.hidden", answer.hidden), style="italic")
    yield Text()
    yield from (_facet(one) for one in answer.facets)


def _group(group: Group, words: Words) -> Iterator[Text]:
    kind = words.get(f"kind.{group.kind}.one", group.kind)
    yield Text.assemble(_marked(group.title, "bold"), (f" ({kind})", "dim"))
    for hit in group.hits:
        yield from _hit(hit, words)
    if group.more:
        yield Text(_INDENT + words.count("search.print.more", group.more), style="dim")


def _hit(hit: Hit, words: Words) -> Iterator[Text]:
    where = " › ".join(filter(None, (" ".join(filter(None, (hit.number, hit.code))), *hit.heading)))
    if where:
        yield Text(_INDENT + where, style="cyan")
    if hit.snippet.text:
        yield Text.assemble(_INDENT, _marked(hit.snippet, ""))
    other = [f"{one.lang}: {one.title}" for one in hit.counterparts]
    same = words.count("search.print.same", len(hit.same)) if hit.same else ""
    notes = [hit.date, words.get(f"search.print.{hit.why}", ""), *other, same]
    yield Text(_INDENT + "  ".join(filter(None, (f"{hit.lang}/{hit.address}", *notes))), style="dim")


def _marked(marked: Marked, style: str) -> Text:
    made = Text(marked.text, style=style)
    for start, end in marked.marks:
        made.stylize(_FOUND, start, end)
    return made


def _facet(facet: Facet) -> Text:
    shown = [f"{one.label} {one.count}" for one in facet.values[:_SHOWN]]
    rest = ["…"] if len(facet.values) > _SHOWN else []
    return Text.assemble((f"{facet.label}: ", "bold"), ", ".join([*shown, *rest]))
