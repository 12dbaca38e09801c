"""Runs of words joined: with many of them searching and tracked changes are a misery in Word."""

from __future__ import annotations

from lxml import etree

from generators.outputs.documents.openxml import SPACE, Element, q

_SHAPE, _TEXT = q("rPr"), q("t")


def joined(root: Element) -> None:
    """Join runs that follow each other and look the same."""
    for holder in {run.getparent() for run in root.iter(q("r"))}:
        _join(holder)


def _join(holder: Element) -> None:
    last, look = None, b""
    for one in list(holder):
        if one.tag != q("r") or not _is_text(one):
            last = None
            continue
        own = _look(one)
        if last is not None and own == look:
            text = last.find(_TEXT)
            text.text = (text.text or "") + "".join(part.text or "" for part in one.findall(_TEXT))
            text.set(SPACE, "preserve")
            holder.remove(one)
        else:
            last, look = one, own


def _is_text(run: Element) -> bool:
    kinds = [child.tag for child in run if child.tag != _SHAPE]
    return kinds == [_TEXT]


def _look(run: Element) -> bytes:
    shape = run.find(_SHAPE)
    return b"" if shape is None or not len(shape) else bytes(etree.tostring(shape, method="c14n"))
