"""Ids made from words."""

from __future__ import annotations

import re
import unicodedata


def slug(text: str) -> str:
    """Return a text as an id could be made from it: plain small letters, figures and hyphens."""
    plain = "".join(one for one in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(one))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].rstrip("-")
