"""The help that `--help` prints, in the language that was asked for."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table

from generators.command import Command, names
from generators.console import console
from generators.options import describe
from generators.words import Words


def overview(words: Words) -> None:
    """Print what all commands do, one line each."""
    screen = console()
    screen.print(words("help.program"))
    screen.print(f"\n{words('help.usage')}: python build.py [--root DIR] [--lang LANG] {words('help.command')}\n")
    screen.print(_table((name, words(f"command.{name}.about")) for name in names()))
    screen.print(f"\n{words('help.more')}")


def of_command(command: Command, words: Words) -> None:
    """Print what one command does, and its options."""
    screen = console()
    options = describe(command, words)
    shown = [one.written + ("..." if one.repeated else "") for one in options if one.argument]
    line = " ".join(["python build.py", command.name, *shown, f"[{words('help.options')}]"])
    screen.print(f"{words('help.usage')}: {line}\n")
    screen.print(words(f"command.{command.name}.about") + "\n")
    screen.print(_table((one.written, one.help) for one in options))


def _table(rows: Iterable[tuple[str, str]]) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for left, right in rows:
        table.add_row(left, right)
    return table
