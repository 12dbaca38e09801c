"""LibreOffice as people use it: opens a file and saves it again in the same format."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.needs import absent

_FILTERS = {"docx": "docx:MS Word 2007 XML", "odt": "odt:writer8"}
_SECONDS = 480


def saved_as(ending: str, files: Mapping[str, bytes], folder: Path) -> dict[str, bytes]:
    """Return the files as LibreOffice saves them in this format, by their names without the ending; it starts once."""
    program = shutil.which("soffice") or absent("writer", "LibreOffice Writer is not there")
    profile, given, out = folder / "profile", folder / f"to-{ending}", folder / f"as-{ending}"
    given.mkdir()
    for name, raw in files.items():
        (given / name).write_bytes(raw)
    command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", _FILTERS[ending]]
    done = subprocess.run(
        [*command, "--outdir", str(out), *(str(given / name) for name in files)],
        capture_output=True, timeout=_SECONDS, check=False,
    )  # fmt: skip
    made = {Path(name).stem: out / f"{Path(name).stem}.{ending}" for name in files}
    if not all(path.is_file() for path in made.values()):
        absent("writer", f"LibreOffice Writer does not work here: {done.stderr.decode(errors='replace')[:200]}")
    return {stem: path.read_bytes() for stem, path in made.items()}
