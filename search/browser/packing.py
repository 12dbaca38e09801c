"""Numbers and sorted words as short texts that stand in a script as they are, and that compress well.

A number is digits of base 64 and, before the last one, of base 27, each one printable character: most take one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from hashlib import sha256

SYMBOLS = "".join(chr(code) for code in range(35, 127) if chr(code) != "\\")
"""91 characters that need no escape in a script; the first 64 end a number, the other 27 stand before its end."""
_LAST, _MORE = 64, 27


def pack(numbers: Iterable[int]) -> str:
    """Return natural numbers as text."""
    return "".join([_FEW[number] if number < len(_FEW) else _one(number) for number in numbers])


def _one(number: int) -> str:
    high, last = divmod(number, _LAST)
    text = SYMBOLS[last]
    while high:
        high, digit = divmod(high, _MORE)
        text = SYMBOLS[_LAST + digit] + text
    return text


_FEW = tuple(map(_one, range(_LAST * (1 + _MORE))))
"""The numbers of one and two digits, which are nearly all."""


def rising(numbers: Iterable[int]) -> list[int]:
    """Return how far each number lies above the one before; they never fall."""
    found, last = [], 0
    for number in numbers:
        found.append(number - last)
        last = number
    return found


def front_coded(words: Sequence[str]) -> str:
    """Return sorted words, each as how many characters it shares with the one before, and the rest of it."""
    parts, last = [], ""
    for word in words:
        shared = _shared(last, word)
        parts.append(SYMBOLS[shared] + word[shared:])
        last = word
    return "\n".join(parts)


def _shared(last: str, word: str) -> int:
    """Return how many characters two words begin with alike, up to the first that JavaScript counts twice."""
    shared = 0
    for one, other in zip(last[: _LAST - 1], word, strict=False):
        if one != other or one > "\uffff":
            break
        shared += 1
    return shared


def script(call: str, name: str, text: str) -> bytes:
    """Return a script that hands over data, given as JSON, under a name."""
    return f"{call}({json_text(name)},{text});\n".encode()


def json_text(data: object) -> str:
    """Return the data as JSON without spaces; equal data give equal text."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def digest(text: str, length: int) -> str:
    """Return the first hexadecimal digits of the SHA-256 of a text."""
    return sha256(text.encode()).hexdigest()[:length]
