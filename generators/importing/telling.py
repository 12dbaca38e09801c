"""The report of an import: what became of everything, what was guessed and by which rule, and what is left to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generators.importing.guess import Guess
from generators.importing.imported import Imported
from generators.importing.loss import Loss
from generators.words import Words


def report(made: Imported, name: str, words: Words) -> str:
    """Return the report as Markdown in the language of the words."""
    return "\n".join(_lines(made, name, words)) + "\n"


def _lines(made: Imported, name: str, words: Words) -> Iterator[str]:
    yield f"# {words('importing.report.title', file=_safe(name))}"
    yield ""
    yield words("importing.report.about", pieces=str(made.pieces))
    yield ""
    yield from (f"- `{path}`" for path in made.files)
    yield from _losses(made.losses, words)
    yield from _guesses(made.guesses, words)
    yield ""
    yield f"## {words('importing.report.to-do')}"
    yield ""
    yield words("importing.report.next")


def _losses(losses: Iterable[Loss], words: Words) -> Iterator[str]:
    yield from _headed(words, "lost", ("place", "what", "said"))
    rows = [(_place(one, words), words(f"importing.loss.{one.kind}", count=one.said), _said(one)) for one in losses]
    yield from _rows(rows, words("importing.report.nothing-lost"))


def _said(one: Loss) -> str:
    by = f" ({one.by})" if one.by else ""
    return "" if one.kind.startswith("look-") else f"{one.short}{by}"


def _place(one: Loss, words: Words) -> str:
    if not one.place:
        return words("importing.report.file")
    key = "piece" if one.pieces else "paragraph"
    return words(f"importing.report.{key}", number=str(one.place))


def _guesses(guesses: Iterable[Guess], words: Words) -> Iterator[str]:
    yield from _headed(words, "found", ("place", "what", "said", "rule", "sure"))
    rows = [
        (
            words("importing.report.piece", number=str(one.place)),
            words(f"importing.what.{one.what}"),
            " ".join(one.said.replace("\ue000", " ").split()),
            words(f"importing.rule.{one.rule}"),
            words("importing.report.sure" if one.sure else "importing.report.unsure"),
        )
        for one in guesses
    ]
    yield from _rows(rows, words("importing.report.nothing-found"))


def _headed(words: Words, key: str, columns: tuple[str, ...]) -> Iterator[str]:
    yield ""
    yield f"## {words(f'importing.report.{key}')}"
    yield ""
    heads = [words(f"importing.report.column.{one}") for one in columns]
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"


def _rows(rows: Iterable[tuple[str, ...]], none: str) -> Iterator[str]:
    found = [f"| {' | '.join(map(_safe, row))} |" for row in rows]
    yield from found or [f"| {none} |"]


def _safe(text: str) -> str:
    """Return words of a file as nothing but words: they come from anyone."""
    plain = "".join(sign if sign.isprintable() else " " for sign in text)
    for sign in "\\`*_[]<>|#!":
        plain = plain.replace(sign, f"\\{sign}")
    return plain
