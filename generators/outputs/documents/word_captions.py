"""Numbers of captions as Word's own: fields, so that lists of tables and figures and references to them can be made.

Office Open XML, ISO/IEC 29500-1, 17.16.5.56 (SEQ).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generators.outputs.documents.openxml import Element, element, field, q, text_run

STYLE = "CaptionLabel"
_LABEL = re.compile(r"(?P<before>\D*)(?P<number>\d+)(?P<after>\D*)")


def number(root: Element) -> None:
    """Put a field in the place of each number of a caption; what it shows is what stood there."""
    last: dict[str, int] = {}
    for run in list(root.iter(q("r"))):
        label = _LABEL.fullmatch("".join(run.itertext())) if _is_label(run) else None
        if label is not None:
            name = "_".join(f"{label['before']} {label['after'].strip(' .:')}".split()) or "Label"
            made = list(_runs(label, name, int(label["number"]) == last.get(name, 0) + 1))
            last[name] = int(label["number"])
            place = run.getparent().index(run)
            run.getparent()[place : place + 1] = made


def _is_label(run: Element) -> bool:
    style = run.find(f"{q('rPr')}/{q('rStyle')}")
    return style is not None and style.get(q("val")) == STYLE


def _runs(label: re.Match[str], name: str, follows: bool) -> Iterator[Element]:
    """Yield the words before the number, the field, and the words behind it; a number out of turn begins anew."""
    if label["before"]:
        yield text_run(label["before"], STYLE)
    code = f"SEQ {name} \\* ARABIC" + ("" if follows else f" \\r {label['number']}")
    for run in field(code, label["number"]):
        run.insert(0, element("rPr", element("rStyle", val=STYLE)))
        yield run
    if label["after"]:
        yield text_run(label["after"], STYLE)
