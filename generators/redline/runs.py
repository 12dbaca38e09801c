"""Two texts compared word by word; accepting all runs gives the new text to the letter, rejecting all the old one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from rapidfuzz.distance import Indel

What = Literal["same", "removed", "added"]
_TOKEN = re.compile(
    r"\]\([^()\s]*\)"  # the target of a link is one word, so that no address is ever half old and half new
    r"|\{[^{}\n]*\}"
    r"|<?https?://[^\s<>)]+>?"
    r"|[\w\u0300-\u036f]+(?:['’.,:/\-][\w\u0300-\u036f]+)*"
    r"|\s+"
    r"|.",
    re.DOTALL,
)
_SAYS = re.compile(r"\w")
CELLS = 400_000_000
"""How many pairs of words are compared at most; two longer texts are shown as one replaced by the other."""


@dataclass(frozen=True)
class Run:
    """Words in a row that stayed, were removed, or were added."""

    what: What
    text: str


Runs = tuple[Run, ...]


def tokens(text: str) -> list[str]:
    """Return the text cut into words, link targets, white space and signs; joined they are the text again."""
    return _TOKEN.findall(text)


def compare(old: str, new: str) -> Runs:
    """Return how the old text became the new one; where almost nothing stayed, as one replacement."""
    if old == new:
        return plain(old)
    before, after = tokens(old), tokens(new)
    runs = _opcodes(before, after) if len(before) * len(after) <= CELLS else replaced(old, new)
    runs = _joined(runs)
    kept = sum(len(run.text) for run in runs if run.what == "same")
    return runs if kept * 5 >= min(len(old), len(new)) else replaced(old, new)


def plain(text: str, what: What = "same") -> Runs:
    """Return a whole text as one run; nothing where it is empty."""
    return (Run(what, text),) if text else ()


def replaced(old: str, new: str) -> Runs:
    """Return the whole old text as removed and the whole new one as added."""
    return (*plain(old, "removed"), *plain(new, "added"))


def accepted(runs: Iterable[Run]) -> str:
    """Return the text with all changes accepted."""
    return "".join(run.text for run in runs if run.what != "removed")


def rejected(runs: Iterable[Run]) -> str:
    """Return the text with all changes rejected."""
    return "".join(run.text for run in runs if run.what != "added")


def in_context(runs: Runs, around: int = 80) -> Runs:
    """Return the runs with long stretches that stayed cut to the words next to a change, where room is short."""
    short = []
    for place, run in enumerate(runs):
        text = run.text
        if run.what == "same" and len(text) > 2 * around + 20:
            head = text[:around].rsplit(" ", 1)[0] if place else ""
            tail = text[-around:].split(" ", 1)[-1] if place + 1 < len(runs) else ""
            text = f"{head} …{' ' if tail else ''}{tail}" if head else f"… {tail}"
        short.append(Run(run.what, text))
    return tuple(short)


def _opcodes(before: list[str], after: list[str]) -> Runs:
    """Compare by number instead of by word, because rapidfuzz compares hashes and two words may share one."""
    numbers: dict[str, int] = {}
    first = [numbers.setdefault(word, len(numbers)) for word in before]
    second = [numbers.setdefault(word, len(numbers)) for word in after]
    runs: list[Run] = []
    for step in Indel.opcodes(first, second):
        if step.tag == "equal":
            runs += plain("".join(before[step.src_start : step.src_end]))
        else:
            runs += plain("".join(before[step.src_start : step.src_end]), "removed")
            runs += plain("".join(after[step.dest_start : step.dest_end]), "added")
    return tuple(runs)


def _joined(runs: Runs) -> Runs:
    """Return the runs with changes put together that only punctuation, space or one short word keeps apart."""
    groups = [(changed, list(group)) for changed, group in groupby(runs, lambda run: run.what != "same")]
    merged: list[Run] = []
    pending: list[Run] = []
    for place, (changed, group) in enumerate(groups):
        if changed:
            pending += group
        elif pending and place + 1 < len(groups) and _holds_together(group[0].text, pending, groups[place + 1][1]):
            pending += [Run("removed", group[0].text), Run("added", group[0].text)]
        else:
            merged += [*_one(pending), *group]
            pending = []
    return (*merged, *_one(pending))


def _holds_together(between: str, before: list[Run], after: list[Run]) -> bool:
    if not _SAYS.search(between):
        return True
    words = len(between.split())
    return words == 1 and len(between.strip()) <= 3 and min(_words(before), _words(after)) >= 2


def _words(runs: list[Run]) -> int:
    return max(len("".join(run.text for run in runs if run.what == what).split()) for what in ("removed", "added"))


def _one(runs: list[Run]) -> Iterator[Run]:
    """Yield a change as what was removed, then what was added."""
    for what in ("removed", "added"):
        text = "".join(run.text for run in runs if run.what == what)
        yield from plain(text, "removed" if what == "removed" else "added")
