"""Import: an older Word or OpenDocument file as minutes or as a guideline, with a report of all that was lost."""  # noqa: N999 - the name of the command

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from generators import atomic
from generators.collecting import limits
from generators.command import Command
from generators.importing.imported import KINDS, Asked, imported
from generators.importing.telling import report
from generators.problem import DoracakError
from generators.session import Session, day_of, one_of

REPORT = "import-report.md"


def run(
    session: Session,
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    kind: Annotated[str, typer.Option("--as", metavar="KIND")] = "minutes",
    body: Annotated[str, typer.Option("--body", metavar="BODY")] = "",
    day: Annotated[str, typer.Option("--date", metavar="DATE")] = "",
    own_id: Annotated[str, typer.Option("--id", metavar="ID")] = "",
    text_lang: Annotated[str, typer.Option("--text-lang", metavar="LANG")] = "",
    out: Annotated[Path, typer.Option("--out", metavar="DIR")] = Path("imported"),
) -> int:
    """Write the files below the folder, where a person looks at them before they are moved; overwrite nothing."""
    library = session.library()
    languages = library.site.languages
    if day:
        day_of(day, "--date")
    asked = Asked(
        kind=one_of(kind, KINDS, "unknown-import-kind"),
        lang=one_of(text_lang, languages, "unknown-language") if text_lang else languages[0],
        body=one_of(body, [one.id for one in library.of("body")], "unknown-body") if body else "",
        day=day,
        id=own_id,
    )
    made = imported(library, file.name, _raw(file), asked)
    told = {**made.files, REPORT: report(made, file.name, session.words)}
    for path in told:
        if (out / path).exists() and path != REPORT:
            raise DoracakError("exists", file=str(out / path))
    for path, text in told.items():
        atomic.write_text(out / path, text)
        session.say("new.written", file=str(out / path))
    session.say("importing.done", losses=str(len(made.losses)), guesses=str(len(made.guesses)), file=str(out / REPORT))
    return 0


def _raw(file: Path) -> bytes:
    """Return the file; raises DoracakError where there is none, or where it is larger than any text."""
    try:
        with file.open("rb") as held:
            return held.read(limits.FILE_BYTES + 1)
    except OSError:
        raise DoracakError("import-no-file", file=str(file)) from None


COMMAND = Command(name="import", run=run)
