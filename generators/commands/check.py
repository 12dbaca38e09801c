"""Check: all problems of the whole repository in one run, for people, editors and services."""

from __future__ import annotations

import sys
from collections import Counter
from typing import Annotated

import typer
from rich.text import Text

from generators import check, report
from generators.command import Command
from generators.console import console, write
from generators.garbage import paused
from generators.problem import Problem, Severity
from generators.session import Session, one_of
from generators.words import Words

_COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}


def run(
    session: Session,
    output_format: Annotated[str, typer.Option("--format", metavar="FORMAT")] = "text",
    notices: Annotated[bool, typer.Option("--notices")] = False,
) -> int:
    """Print all problems; 1 where there is an error among them."""
    one_of(output_format, report.FORMATS, "unknown-format")
    with paused():
        return _reported(session, output_format, notices)


def _reported(session: Session, output_format: str, notices: bool) -> int:
    library = session.library()
    problems = check.run(library)
    shown = [
        one for one in problems if notices or output_format != "text" or report.severity(one) is not Severity.NOTICE
    ]
    if output_format == "text" and sys.stdout.isatty():
        _coloured(shown, session.words)
    else:
        write(report.FORMATS[output_format](shown, session.words))
    counts = Counter(report.severity(problem) for problem in problems)
    if output_format == "text":
        console(stderr=True).print(summary(counts, len(library.files), session.words))
    return 1 if counts[Severity.ERROR] else 0


def summary(counts: Counter[Severity], files: int | None, words: Words) -> str:
    """Return one line that says how many files were read, where that is known, and what was found in them."""
    found = ", ".join(words.count(f"check.{level.name.lower()}", counts[level]) for level in Severity)
    return found if files is None else words("check.summary", files=words.count("check.files", files), found=found)


def _coloured(problems: list[Problem], words: Words) -> None:
    screen = console()
    for problem in problems:
        level = report.severity(problem)
        text = Text(report.text([problem], words).rstrip("\n"))
        text.stylize("bold", 0, len(str(problem.place)))
        text.highlight_words([f" {words.get(f'severity.{level.name.lower()}', level.name.lower())} "], _COLOURS[level])
        screen.print(text)


COMMAND = Command(name="check", run=run)
