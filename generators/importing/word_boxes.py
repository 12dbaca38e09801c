"""Text boxes of Word: their paragraphs are put behind the one that holds the box, each of them once."""

from __future__ import annotations

from collections.abc import Iterator

from generators.importing.loss import Loss
from generators.importing.office_xml import Element, q, taken_out, unwrapped, words_of


def lifted(root: Element, numbered: dict[Element, int]) -> Iterator[Loss]:
    """Lift the paragraphs out of all boxes, and tell what stood in them."""
    for both in list(root.iter(q("mc:AlternateContent"))):
        _choose(both)
    for box in list(root.iter(q("w:txbxContent"))):
        held = next((above for above in box.iterancestors(q("w:p"))), None)
        if held is None:
            continue
        said = words_of(box)
        for paragraph in reversed(list(box)):
            held.addnext(paragraph)
        holder = next((above for above in box.iterancestors(q("w:drawing"), q("w:pict"))), box)
        taken_out(holder)
        if said:
            yield Loss("box", said, numbered.get(held, 0))


def _choose(both: Element) -> None:
    """Leave what is meant for new programs; the same is there once more for old ones."""
    choice = both.find(q("mc:Choice"))
    for old in both.findall(q("mc:Fallback")):
        if choice is not None:
            both.remove(old)
    for one in list(both):
        unwrapped(one)
    unwrapped(both)
