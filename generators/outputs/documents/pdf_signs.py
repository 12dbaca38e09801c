"""The fonts that come with typst, and the signs that none of them has: those are written out as ‹U+6F22›."""

from __future__ import annotations

import unicodedata
from functools import cache

import typst

from generators.outputs.documents.pdf_template import quoted

STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]
_ALONE = '#set document(title: "a")\n#text({said})'


@cache
def fonts() -> typst.Fonts:
    """Return the fonts that typst brings along; a file must look alike on every machine, so that no other is used."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)


def families() -> tuple[str, ...]:
    """Return the names of these fonts."""
    return tuple(fonts().families())


def written_out(sign: str) -> str:
    """Return the code point of a sign as readers can look it up."""
    return f"‹U+{ord(sign):04X}›"


def missing(named: str) -> frozenset[str]:
    """Return the signs among these that no font has; where fonts have each by itself, those that only change others."""
    asked = {sign for sign in named if not sign.isascii()}
    found = frozenset(sign for sign in asked if not _is_shown(sign))
    return found or frozenset(sign for sign in asked if unicodedata.category(sign)[0] in "MC")


@cache
def _is_shown(sign: str) -> bool:
    """Say whether a PDF can show this sign; a mark that stands on others is tried on a letter."""
    tried = f"a{sign}" if unicodedata.combining(sign) else sign
    text = _ALONE.format(said=quoted(tried))
    try:
        typst.Compiler(font_paths=fonts()).compile(text.encode(), format="pdf", pdf_standards=STANDARDS, timestamp=0)
    except typst.TypstError:
        return False
    return True
