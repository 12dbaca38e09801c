"""Translations: how far each document is in each language, what changed in its source since, and confirming it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Annotated, Any, cast

import typer
from rich.text import Text

from generators import atomic, changes
from generators.changes import Run
from generators.command import Command
from generators.commands.list import columns
from generators.confirming import STATES, Confirmation, confirmed
from generators.console import console, write
from generators.document import Document, Status
from generators.library import Library
from generators.session import Session, one_of
from generators.translation_states import State, Translation, counts, statuses

_STYLES = {"same": "", "added": "green", "removed": "red strike"}


def run(
    session: Session,
    doc: Annotated[str | None, typer.Option("--doc", metavar="ID")] = None,
    as_json: Annotated[bool, typer.Option("--json")] = False,
    confirm: Annotated[list[str] | None, typer.Option("--confirm", metavar="FILE[#UNIT]")] = None,
    status: Annotated[str, typer.Option("--status", metavar="STATUS")] = "translated",
    by: Annotated[str | None, typer.Option("--by", metavar="NAME")] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE")] = None,
    language: Annotated[str | None, typer.Option("--language", metavar="LANG")] = None,
) -> int:
    """Print the table of all documents, the units of one, or stamp what was confirmed."""
    library = session.library()
    if confirm:
        said = Confirmation(cast(Status, one_of(status, STATES, "unknown-status")), by, session.day(as_of, library))
        return _confirm(session, library, confirm, language, said)
    documents = [_document(library, doc)] if doc else [one for one in library if one.kind.paged or one.id == "site"]
    found = [(one, lang, units) for one in documents for lang, units in statuses(library, one).items()]
    if language is not None:
        one_of(language, library.site.languages, "unknown-language")
        found = [row for row in found if row[1] == language]
    old = _earlier(session, [unit for _, _, units in found for unit in units]) if doc or as_json else {}
    if as_json:
        write(json.dumps([_data(*row, old) for row in found], ensure_ascii=False, indent=2) + "\n")
    elif doc:
        _units(session, [unit for _, _, units in found for unit in units], old)
    else:
        _summary(session, found)
    return 0


def _document(library: Library, key: str) -> Document:
    return library.documents[one_of(key, library.documents, "unknown-document")]


def _confirm(session: Session, library: Library, files: list[str], language: str | None, said: Confirmation) -> int:
    for what in files:
        for path, text in confirmed(library, session.tree, what, language, said).items():
            atomic.write_text(session.root / path, text)
            session.say("translations.confirmed", file=path)
    return 0


def _summary(session: Session, found: list[tuple[Document, str, tuple[Translation, ...]]]) -> None:
    states = [state for state in State if any(counts(units)[state] for _, _, units in found)]
    rows = [[session.words("translations.document"), session.words("translations.language")]]
    rows[0] += [session.words(f"state.{state.value}") for state in states]
    for document, lang, units in found:
        numbers = counts(units)
        rows.append([document.address, lang, *(str(numbers[state] or "") for state in states)])
    write(columns(rows))


def _units(session: Session, units: Iterable[Translation], old: dict[str, str]) -> None:
    screen = console()
    for unit in units:
        line = f":{unit.line}" if unit.line else ""
        screen.print(f"{unit.lang} {unit.id} ({unit.path}{line}): {session.words(f'state.{unit.state.value}')}")
        if unit.state is not State.OUTDATED or unit.stamp is None:
            continue
        before = old.get(unit.stamp.of)
        if before is None:
            screen.print(f"    {session.words(f'translations.{_why(session)}')}")
        else:
            screen.print(Text("    ").append_text(_coloured(changes.difference(before, unit.original.text))))


def _why(session: Session) -> str:
    return changes.why_no_history(session.root) or "not-in-history"


def _coloured(runs: tuple[Run, ...]) -> Text:
    text = Text()
    for run_ in runs:
        text.append(changes.plain([run_]) + " ", style=_STYLES[run_.what])
    return text


def _earlier(session: Session, units: list[Translation]) -> dict[str, str]:
    """Return what outdated translations were made from, by stamp, as far as git can tell."""
    if changes.why_no_history(session.root):
        return {}
    wanted: dict[tuple[str, str], set[str]] = {}
    for unit in units:
        if unit.state is State.OUTDATED and unit.stamp is not None:
            wanted.setdefault((unit.original.path, unit.original.lang), set()).add(unit.stamp.of)
    found: dict[str, str] = {}
    for (path, lang), stamps in sorted(wanted.items()):
        found |= changes.earlier(session.root, path, lang, stamps)
    return found


def _data(document: Document, lang: str, units: tuple[Translation, ...], old: dict[str, str]) -> dict[str, Any]:
    return {
        "document": document.address,
        "language": lang,
        "counts": {state.value: number for state, number in counts(units).items()},
        "units": [_unit_data(unit, old) for unit in units],
    }


def _unit_data(unit: Translation, old: dict[str, str]) -> dict[str, Any]:
    data: dict[str, Any] = {"id": unit.id, "state": unit.state.value, "file": unit.path}
    before = old.get(unit.stamp.of) if unit.stamp and unit.state is State.OUTDATED else None
    if before is not None:
        runs = changes.difference(before, unit.original.text)
        data["changed"] = [{"what": one.what, "text": one.text} for one in runs]
    return data


COMMAND = Command(name="translations", run=run)
