"""Terms of the glossary where a page first uses them: links that also explain themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from docutils import nodes

from generators.blocks import Gloss
from generators.outputs.site import addresses
from generators.outputs.site.elements import doracak_element, el


class Terms:
    """The terms of one page and which of them it has used so far."""

    def __init__(self, glosses: Iterable[Gloss], address: str) -> None:
        """Know every form by its term."""
        self._known = {form: gloss for gloss in glosses for form in gloss.forms}
        self._address = address
        self._used: list[Gloss] = []
        forms = sorted(self._known, key=lambda form: (-len(form), form))
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)") if forms else None

    def explained(self, text: str) -> Iterator[nodes.Node]:
        """Yield the text with each term that was not met before as a link to its explanation."""
        place = 0
        for found in self._pattern.finditer(text) if self._pattern else ():
            gloss = self._known[found[0]]
            href = addresses.resolve(self._address, gloss.href)
            if gloss not in self._used and href:
                self._used.append(gloss)
                yield nodes.Text(text[place : found.start()])
                mark = f"_term-{len(self._used)}"
                yield el("a", found[0], class_="term", href=href, aria_describedby=mark)
                place = found.end()
        yield nodes.Text(text[place:])

    def notes(self) -> doracak_element | None:
        """Return what the terms mean, which the links refer to; None where the page has none."""
        if not self._used:
            return None
        said = [el("p", gloss.definition, id=f"_term-{place}") for place, gloss in enumerate(self._used, 1)]
        return el("div", *said, class_="term-notes", hidden="")
