"""LibreOffice as people use it: opens a file and saves it again in the same format."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.needs import absent

_FILTERS = {"docx": "docx:MS Word 2007 XML", "odt": "odt:writer8"}
_SECONDS = 180


def saved_again(files: Mapping[str, bytes], folder: Path) -> dict[str, bytes]:
    """Return the files as LibreOffice saves them, all of one format by one start of it."""
    program = shutil.which("soffice") or absent("writer", "LibreOffice Writer is not there")
    profile, out = folder / "profile", folder / "out"
    for ending in {name.rpartition(".")[2] for name in files}:
        held = {name: raw for name, raw in files.items() if name.endswith(ending)}
        for name, raw in held.items():
            (folder / name).write_bytes(raw)
        command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", _FILTERS[ending]]
        done = subprocess.run(
            [*command, "--outdir", str(out), *(str(folder / name) for name in held)],
            capture_output=True, timeout=_SECONDS, check=False,
        )  # fmt: skip
        if not all((out / name).is_file() for name in held):
            absent("writer", f"LibreOffice Writer does not work here: {done.stderr.decode(errors='replace')[:200]}")
    return {name: (out / name).read_bytes() for name in files}
