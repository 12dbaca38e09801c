"""Folding: one spelling for what readers type with and without capitals, accents, ë and ç.

Unicode Standard Annex 15 (NFKD) takes the marks off; letters that have no decomposition are listed here.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Letters which Unicode does not decompose, with what people type on a keyboard that lacks them.
LETTERS = {
    "ı": "i",
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ł": "l",
    "ħ": "h",
    "ς": "σ",
}
# Marks, and signs that show nothing: a soft hyphen within a word must not make it another word.
SILENT = frozenset({"Mn", "Mc", "Me", "Cf"})
_LETTERS = str.maketrans(LETTERS)


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Return the text in small letters without marks: `Udhëzuesi Ç` is `udhezuesi c`; folding twice changes nothing.

    Small letters come again at the end, because İ becomes i with a dot above and ᴬ decomposes to a capital.
    """
    if text.isascii():
        return text.lower()
    bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).lower())
    return "".join(sign for sign in bare if unicodedata.category(sign) not in SILENT).lower().translate(_LETTERS)
