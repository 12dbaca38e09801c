"""Explain: the manual page of a problem, by its code or its name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from generators.check import registry
from generators.command import Command
from generators.console import write
from generators.session import Session, one_of
from generators.words import DEFAULT, Words

PAGES = Path(__file__).resolve().parents[2] / "docs" / "problems"


def run(session: Session, code: Annotated[str, typer.Argument(metavar="CODE")]) -> int:
    """Print the page; in other languages than the manual's, what the words say of the problem."""
    codes = {check.code: name for name, check in registry().items()}
    known = {*codes, *registry()}
    asked = code.strip()
    asked = asked.lower() if asked.lower() in known else asked.upper() if asked.upper() in known else asked
    name = codes.get(one_of(asked, sorted(known), "unknown-problem"), asked)
    page = PAGES / f"{name}.md"
    if session.lang == DEFAULT and page.is_file():
        write(page.read_text(encoding="utf-8"))
    else:
        write("\n".join(_said(name, session.words)) + "\n")
    return 0


def _said(name: str, words: Words) -> Iterator[str]:
    """Yield everything that can be said of a problem: its message and hint, and those of its special cases."""
    base = f"problem.{name}."
    check = registry()[name]
    yield f"{check.code} {name} ({words.get(f'severity.{check.severity.name.lower()}', '')})"
    variants = dict.fromkeys(key.removeprefix(base).rpartition(".")[0] for key in words.known if key.startswith(base))
    for variant in sorted(variants):
        lead = f"{base}{variant}." if variant else base
        message = words.get(f"{lead}message", words.get(f"{base}message", ""))
        hint = words.get(f"{lead}hint", words.get(f"{base}hint", ""))
        yield ""
        yield message
        if hint:
            yield f"    {hint}"


COMMAND = Command(name="explain", run=run)
