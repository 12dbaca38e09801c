"""Reads the options of one command with typer, and puts every mistake on the line into our own words."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from typing import Annotated, Any, get_args

import typer
from typer.models import OptionInfo, ParameterInfo

from generators.command import Command
from generators.problem import DoracakError
from generators.unknown import unknown
from generators.words import Words

HELP = ("--help", "-h")


@dataclass(frozen=True)
class Asked:
    """A command line split up: what stands before the command's name, the name, and all that follows it."""

    name: str | None
    rest: tuple[str, ...]
    root: str | None = None
    lang: str | None = None
    wants_help: bool = False


def split(argv: Sequence[str]) -> Asked:
    """Split a command line; `--root` and `--lang` are taken before the command, and `--lang` is seen after it too."""
    found: dict[str, str] = {}
    place = 0
    while place < len(argv) and argv[place].startswith("-") and argv[place] not in HELP:
        name, equals, value = argv[place].removeprefix("--").partition("=")
        if name not in ("root", "lang"):
            break
        if not equals and place + 1 >= len(argv):
            break
        found[name] = value if equals else argv[place + 1]
        place += 1 if equals else 2
    rest = list(argv[place:])
    chosen = rest.pop(0) if rest and not rest[0].startswith("-") else None
    plain = rest[: rest.index("--")] if "--" in rest else rest
    return Asked(
        name=chosen,
        rest=tuple(rest),
        root=found.get("root") or _value(plain, "--root"),
        lang=found.get("lang") or _value(plain, "--lang"),
        wants_help=any(word in HELP for word in plain),
    )


def _value(words: list[str], option: str) -> str | None:
    for place, word in enumerate(words):
        if word == option and place + 1 < len(words):
            return words[place + 1]
        if word.startswith(f"{option}="):
            return word.partition("=")[2]
    return None


@dataclass(frozen=True)
class Described:
    """One option or argument of a command as a person writes it, with its help."""

    name: str
    written: str
    help: str
    argument: bool
    repeated: bool
    required: bool


ROOT = inspect.Parameter(
    "root",
    inspect.Parameter.KEYWORD_ONLY,
    default=None,
    annotation=Annotated[str | None, typer.Option("--root", metavar="DIR")],
)
LANG = inspect.Parameter(
    "lang",
    inspect.Parameter.KEYWORD_ONLY,
    default=None,
    annotation=Annotated[str | None, typer.Option("--lang", metavar="LANG")],
)


def parameters(command: Command) -> tuple[inspect.Parameter, ...]:
    """Return the parameters of a command, with those that all commands share."""
    own = {parameter.name for parameter in command.parameters}
    return (*command.parameters, *(shared for shared in (ROOT, LANG) if shared.name not in own))


def help_key(command: Command, name: str) -> str:
    """Return where the help of a parameter stands in the words."""
    own = {parameter.name for parameter in command.parameters}
    return f"command.{command.name}.options.{name}" if name in own else f"command.shared.{name}"


def describe(command: Command, words: Words) -> list[Described]:
    """Return every option and argument of a command with its help in this language."""
    return [_described(command, parameter, words) for parameter in parameters(command)]


def _described(command: Command, parameter: inspect.Parameter, words: Words) -> Described:
    kind, info = get_args(parameter.annotation)[:2]
    argument = not isinstance(info, OptionInfo)
    shown = parameter.name.upper().rstrip("_")
    repeated = "list" in str(kind)
    takes = "" if kind is bool else f" {info.metavar or shown}"
    named = ", ".join(str(name) for name in (_names(info) or (f"--{parameter.name.replace('_', '-')}",)))
    required = parameter.default is inspect.Parameter.empty
    written = (info.metavar or shown) if argument else named + takes
    return Described(parameter.name, written, words(help_key(command, parameter.name)), argument, repeated, required)


def _names(info: Any) -> tuple[str, ...]:
    """Return the written names of an option; in an annotation typer takes the first of them for the default."""
    first = (info.default,) if isinstance(info.default, str) else ()
    return (*first, *(info.param_decls or ()))


def parse(command: Command, words: Sequence[str], spoken: Words) -> dict[str, Any]:
    """Return the values of a command's parameters; raises DoracakError for a line that it does not understand."""
    try:
        values = _parser(command).main(list(words), prog_name=command.name, standalone_mode=False)
    except typer.TyperException as error:
        raise _in_our_words(error, command, spoken) from None
    return dict(values)


def _parser(command: Command) -> Any:
    def callback(**values: Any) -> dict[str, Any]:
        return values

    asked = [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in parameters(command)]
    callback.__signature__ = inspect.Signature(asked)  # type: ignore[attr-defined]
    callback.__annotations__ = {parameter.name: _copied(parameter.annotation) for parameter in asked}
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(command.name, add_help_option=False)(callback)
    return typer.main.get_command(app)


def _copied(annotation: Any) -> Any:
    """Return the annotation with a copy of its marker, because typer writes into the marker that it is given."""
    kind, *marks = get_args(annotation)
    return Annotated[kind, *(copy(mark) if isinstance(mark, ParameterInfo) else mark for mark in marks)]


def _in_our_words(error: Any, command: Command, spoken: Words) -> DoracakError:
    """Return the mistake that typer found by the kind of its exception, which is all that it tells apart."""
    options = {name for parameter in parameters(command) for name in _written(parameter)}
    kind = type(error).__name__
    if kind == "NoSuchOption":
        name = str(error.option_name)
        return unknown("unknown-option", name, options)
    if kind == "BadOptionUsage":
        return DoracakError("option-without-value", option=str(error.option_name))
    if kind == "MissingParameter":
        missing = next(shown for shown in describe(command, spoken) if shown.name == error.param.name)
        return DoracakError("missing-argument", argument=missing.written, help=missing.help)
    if kind == "BadParameter":
        return DoracakError("bad-value", option=error.param.opts[0] if error.param else "", said=error.message)
    return DoracakError("bad-line", said=error.format_message(), command=command.name)


def _written(parameter: inspect.Parameter) -> tuple[str, ...]:
    info = get_args(parameter.annotation)[1]
    if not isinstance(info, OptionInfo):
        return ()
    return _names(info) or (f"--{parameter.name.replace('_', '-')}",)
