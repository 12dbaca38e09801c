"""The command line: finds the command, reads its options, runs it, and says in plain words what went wrong.

This is the one place that catches what it does not know: 0 is success, 1 something that the user can mend, 3 our bug.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import typer

from generators import atomic, command, help_page
from generators.command import Command
from generators.console import console
from generators.options import Asked, parse, split
from generators.problem import DoracakError
from generators.session import CACHE, Session, languages_known, one_of
from generators.words import DEFAULT, FOLDER, Words, words

OK, MEND, BUG, INTERRUPTED, PIPE = 0, 1, 3, 130, 141


def main(argv: Sequence[str]) -> int:
    """Run one command line and return its exit code; nothing is raised."""
    _speak_utf8()
    asked = split(argv)
    spoken = words(_language(asked, os.environ))
    try:
        code = _run(asked, spoken)
        sys.stdout.flush()
        return code
    except DoracakError as error:
        _show(error, spoken)
        return MEND
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        _silence()
        return PIPE
    except OSError as error:
        _show(DoracakError("system", file=str(error.filename or ""), said=error.strerror or str(error)), spoken)
        return MEND
    except Exception:  # noqa: BLE001
        _confess(asked.root or ".", spoken)
        return BUG


def _run(asked: Asked, spoken: Words) -> int:
    if asked.name is None and asked.wants_help:
        help_page.overview(spoken)
        return OK
    name = one_of(asked.name or command.DEFAULT, command.names(), "unknown-command")
    chosen = command.load(name)
    if asked.wants_help:
        help_page.of_command(chosen, spoken)
        return OK
    values = parse(chosen, asked.rest, spoken)
    return chosen.run(_session(chosen, asked, values, spoken), **values)


def _session(chosen: Command, asked: Asked, values: dict[str, Any], spoken: Words) -> Session:
    root = Path(values.pop("root") or asked.root or ".").resolve()
    if not root.is_dir():
        raise DoracakError("no-root", folder=str(root))
    own = any(parameter.name == "lang" for parameter in chosen.parameters)
    lang = (None if own else values.pop("lang")) or asked.lang
    if lang:
        one_of(lang, sorted(languages_known(root)), "unknown-language")
    line = " ".join((chosen.name, *asked.rest))
    return Session(root, lang or spoken.lang, words(lang) if lang else spoken, line)


def _language(asked: Asked, environment: Mapping[str, str]) -> str:
    """Return the language to speak: as asked anywhere on the line, as the environment says, else English."""
    if asked.lang:
        return asked.lang
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            tag = environment[name].split(".")[0].split("_")[0]
            return tag if tag.isalpha() and (FOLDER / tag).is_dir() else DEFAULT
    return DEFAULT


def _show(error: DoracakError, spoken: Words) -> None:
    screen = console(stderr=True)
    message, hint = spoken.error(error)
    screen.print(spoken.get("severity.error", "error") + ":", style="bold red", end=" ")
    screen.print(message)
    if hint:
        screen.print(f"    {hint}")


def _confess(root: str, spoken: Words) -> None:
    """Keep the traceback of our own bug in a file, and say in one line where it is."""
    trace = traceback.format_exc()
    path = Path(root).resolve() / CACHE / "report.txt"
    try:
        atomic.write_text(path, trace)
    except DoracakError:
        sys.stderr.write(trace)
    last = trace.strip().splitlines()[-1]
    _show(DoracakError("bug", said=last, file=str(path)), spoken)


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _silence() -> None:
    """Point standard output nowhere, so that the interpreter does not complain about the closed pipe on its way out."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return
