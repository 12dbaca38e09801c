"""Cuts what was typed into signs: words, phrases, brackets and minus; one pass, linear in the length."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from search.messages import Message, message
from search.query.limits import CHARACTERS

_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»″", '"'))
_SEEN = {"Cf": "", **dict.fromkeys(("Cc", "Cs", "Co", "Cn", "Zs", "Zl", "Zp"), " ")}
"""What stands for signs that cannot be seen: formatting signs, as the soft hyphen, stand within words."""
_SIGN = re.compile(
    r"""(?P<space>\s+)
    |(?P<field>[^\W\d_]+):(?=[^\s()":])
    |(?P<named>[^\W\d_]+):(?=")
    |"(?P<phrase>[^"]*)(?P<end>"(?:~(?P<apart>\d+))?|$)
    |(?P<bracket>[()])
    |(?P<minus>-(?=["(\w]))
    |(?P<word>[^\s()"]+)
    |(?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True)
class Sign:
    """One sign: `kind` is field, phrase, open, close, minus or word; `apart` the digits after `~`."""

    kind: str
    text: str
    apart: str = ""


def clean(text: str) -> tuple[str, tuple[Message, ...]]:
    """Return the text in one normal form, without signs that cannot be seen and no longer than is read."""
    cut = text[:CHARACTERS]
    composed = unicodedata.normalize("NFC", cut.translate(_QUOTES))
    seen = "".join(_SEEN.get(unicodedata.category(one), one) for one in composed)
    told = (message("too-long", most=str(CHARACTERS)),) if len(text) > CHARACTERS else ()
    return seen.strip(), told


def signs(text: str) -> Iterator[Sign]:
    """Yield the signs of a clean text; an unclosed phrase has `open` as its `apart`."""
    fresh = True
    for found in _SIGN.finditer(text):
        kind = found.lastgroup
        if found["phrase"] is not None:
            closed = found["end"].startswith('"')
            yield Sign("phrase", found["phrase"].strip(), (found["apart"] or "") if closed else "open")
        elif kind == "bracket":
            yield Sign("open" if found["bracket"] == "(" else "close", found["bracket"])
        elif kind == "minus" and fresh:
            yield Sign("minus", "-")
        elif kind in ("field", "named"):
            yield Sign("field", found[kind])
        elif kind == "word":
            yield Sign("word", found["word"])
        fresh = kind in ("space", "bracket", "field", "named", "minus")
