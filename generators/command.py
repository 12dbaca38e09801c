"""What a command must offer: one file in commands/ ends in `COMMAND = Command(...)`; its name is the name of the file.

Its words are `command.<name>.about` and `command.<name>.options.<parameter>`, its manual page docs/commands/<name>.md.
"""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from generators import commands as folder_of_commands

DEFAULT = "build"


@dataclass(frozen=True)
class Command:
    """One command: `run` takes the session and then its own options, and returns 0, or 1 where the user must act.

    Options are annotated as typer reads them; their help comes from the words files, never from the code.
    """

    name: str
    run: Callable[..., int]

    @property
    def parameters(self) -> tuple[inspect.Parameter, ...]:
        """Return the options and arguments of the command, without the session."""
        return tuple(inspect.signature(self.run, eval_str=True).parameters.values())[1:]


@cache
def names() -> tuple[str, ...]:
    """Return the names of all commands, without importing any of them."""
    return tuple(sorted(module.name.replace("_", "-") for module in pkgutil.iter_modules(folder_of_commands.__path__)))


def load(name: str) -> Command:
    """Return the command of this name, which must be one of `names()`."""
    command: Command = import_module(f"{folder_of_commands.__name__}.{name.replace('-', '_')}").COMMAND
    return command
