"""What changed in a text since it was translated: the old words come from git, the difference is told word by word."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from generators import prose, source
from generators.decoding import decode
from generators.history import has_git
from generators.tree import run_git


@dataclass(frozen=True)
class Run:
    """Words in a row that stayed, were added, or were removed."""

    what: Literal["same", "added", "removed"]
    text: str


def difference(old: str, new: str) -> tuple[Run, ...]:
    """Return how the old text became the new one, word by word."""
    before, after = old.split(), new.split()
    runs: list[Run] = []
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            runs.append(Run("same", " ".join(before[i1:i2])))
            continue
        if i2 > i1:
            runs.append(Run("removed", " ".join(before[i1:i2])))
        if j2 > j1:
            runs.append(Run("added", " ".join(after[j1:j2])))
    return tuple(runs)


def plain(runs: Iterable[Run]) -> str:
    """Return the difference as plain text: `[-removed-]` and `{+added+}`, as git marks words."""
    signs = {"same": "{}", "added": "{{+{}+}}", "removed": "[-{}-]"}
    return " ".join(signs[run.what].format(run.text) for run in runs)


def why_no_history(root: Path) -> str | None:
    """Return the name of the reason why git cannot tell what a text was before, or None where it can."""
    if not has_git(root):
        return "no-git"
    shallow = run_git(root, "rev-parse", "--is-shallow-repository").strip() == b"true"
    return "shallow" if shallow else None


def earlier(root: Path, path: str, lang: str, wanted: Iterable[str]) -> dict[str, str]:
    """Return the texts with these stamps as far as the history of the file holds them, by stamp."""
    missing = set(wanted)
    found: dict[str, str] = {}
    log = run_git(root, "log", "--format=%H", "--", path).decode("ascii").split()
    for revision in log:
        if not missing:
            break
        for text in texts_at(root, revision, path, lang):
            mark = prose.stamp(text)
            if mark in missing:
                missing.discard(mark)
                found[mark] = text
    return found


def texts_at(root: Path, revision: str, path: str, lang: str) -> Iterator[str]:
    """Yield every unit of this language that the file held at a revision; nothing where it was not there."""
    if not run_git(root, "ls-tree", revision, "--", path):
        return
    raw = run_git(root, "cat-file", "blob", f"{revision}:./{path}")
    if path.endswith(".md"):
        text, problems = decode(path, raw)
        yield from (unit.text for unit in prose.parse(path, text).units if not problems)
    else:
        yield from _texts(source.read(path, raw).data, lang)


def _texts(value: Any, lang: str) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get(lang), str):
            yield value[lang]
        for item in value.values():
            yield from _texts(item, lang)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item, lang)
