"""Makes every character seen: one that hides, reorders or commands would let a change pass unread."""

from __future__ import annotations

import re

_HIDDEN = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u2000-\u200f\u2028-\u202e\u205f-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e0fff]"
)


def visible(text: str) -> str:
    """Return the text with each character that nobody would see written as `‹U+202E›`."""
    return _HIDDEN.sub(lambda sign: f"‹U+{ord(sign[0]):04X}›", text)
