r"""Reads the hostile cases: what is put where, and the answer that it must get.

A case has a `name` and says what it puts into the tiny repository of tests/repos/minimal:

* `prose`: what stands from line 4 on in both twins of a page of its own; `times` writes it so often, `after` follows;
* `file` with `text`, `bytes` (with escapes as in `\xff`), `link` or `pipe`: what stands at this path;
* `like` with `swap`: a good record with words replaced; without `file` it is an act; `twin` copies prose along;
* `tail`: what follows a good act; `more` with `times` follows that;
* `join`: the file is one that several cases change together.

`{id}` is the case's own id, `{n}` counts, `{indent}` grows by two blanks, `{ticks}` by one backtick.

The answer is `refused: [check, line]` (line 0: the file as a whole), or `shown`: words that stand on the page `on` as
they are. `loose` says that other problems may be found too; `only` names the one language; `anywhere` looks outside the
main part of the page as well.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from tests.repository import MINIMAL

FOLDER = Path(__file__).parent / "hostile"
LANGUAGES = ("sq", "en")
HEAD = "{{#purpose}}\n## Purpose {name}\n\n"
ACT = "content/acts/law-1-2020.yaml"
_KEYS = frozenset(
    {"name", "prose", "times", "after", "file", "text", "bytes", "link", "pipe", "like", "swap", "twin", "tail"}
    | {"tail_of", "more", "join", "refused", "shown", "on", "loose", "only", "anywhere"}
)


@dataclass(frozen=True)
class Case:
    """One case of one group; `id` serves as the id of its record."""

    group: str
    id: str
    told: dict[str, Any]

    def __str__(self) -> str:
        """Return the name by which pytest shows it."""
        return f"{self.group}: {self.told['name']}"

    @property
    def passes(self) -> bool:
        """Say whether the case is let through, and shown as text."""
        return "shown" in self.told

    @property
    def page(self) -> str:
        """Return the address of the page on which it is shown."""
        kind = "page" if self._prose else "act"
        return str(self.told.get("on", f"{kind}/{self.id}")).replace("{id}", self.id)

    @property
    def _prose(self) -> bool:
        return "prose" in self.told or ".md" in self.told.get("file", "")

    def put(self, root: Path) -> None:
        """Put the case into a repository."""
        told = self.told
        path = root / told.get("file", f"content/acts/{self.id}.yaml").replace("{id}", self.id).replace(
            "{long}", "a" * 220
        ).replace("{deep}", "/".join(["deeper"] * 60))
        path.parent.mkdir(parents=True, exist_ok=True)
        if "link" in told:
            path.unlink(missing_ok=True)
            path.symlink_to(told["link"])
        elif "pipe" in told:
            os.mkfifo(path)
        elif self._prose:
            self._put_prose(root)
        elif "bytes" in told:
            path.write_bytes(_bytes(told["bytes"]))
        else:
            path.write_text(self._record(root, path), encoding="utf-8")
            self._put_twin(root, path)

    def _record(self, root: Path, path: Path) -> str:
        told = self.told
        if "like" in told:
            joined = told.get("join") and path.is_file()
            text = (path if joined else MINIMAL / told["like"]).read_text(encoding="utf-8")
            for old, new in told.get("swap", {}).items():
                assert text.count(old) >= 1, (told["name"], old)
                text = text.replace(old, new.replace("{id}", self.id), 1)
            return text
        before = (MINIMAL / ACT).read_text(encoding="utf-8") if "tail" in told else ""
        if "tail_of" in told:
            before = (
                (root / told["tail_of"]).read_text(encoding="utf-8")
                if (root / told["tail_of"]).is_file()
                else "site:\n"
            )
        more = "".join(_repeated(told["more"], told["times"])) if "more" in told else ""
        return f"{before}{told.get('text', told.get('tail', ''))}{more}{told.get('after', '')}"

    def _put_twin(self, root: Path, path: Path) -> None:
        if "twin" not in self.told and path.parent.name != "pages":
            return
        for lang in LANGUAGES:
            source = MINIMAL / f"{self.told.get('twin', 'content/pages/welcome')}.{lang}.md"
            target = path.with_name(f"{path.stem}.{lang}.md")
            if not target.exists():
                shutil.copy(source, target)

    def _put_prose(self, root: Path) -> None:
        record = (MINIMAL / "content/pages/welcome.yaml").read_text(encoding="utf-8")
        stem = self.id
        named = self.told.get("file", "")
        if named and "{id}" not in named:
            (root / named).write_text(self.told["text"], encoding="utf-8")
            return
        (root / f"content/pages/{stem}.yaml").write_text(record.replace("Welcome", stem), encoding="utf-8")
        for lang in LANGUAGES:
            path = root / f"content/pages/{stem}.{lang}.md"
            if "bytes" in self.told:
                path.write_bytes(_bytes(self.told["bytes"]))
            elif "text" in self.told:
                path.write_text(self.told["text"], encoding="utf-8")
            else:
                body = "".join(_repeated(self.told["prose"], self.told.get("times", 1)))
                path.write_text(f"{HEAD.format(name=lang)}{body}{self.told.get('after', '')}\n", encoding="utf-8")


def _repeated(text: str, times: int) -> Iterator[str]:
    if not re.search(r"\{(?:n|indent|ticks)\}", text):
        yield text * times
        return
    for number in range(times):
        yield (
            text.replace("{n}", str(number)).replace("{indent}", "  " * number).replace("{ticks}", "e" + "`" * number)
        )


def _bytes(text: str) -> bytes:
    escaped = re.sub(rb"\\x([0-9a-f]{2})", lambda found: bytes([int(found[1], 16)]), text.encode())
    return escaped.replace(b"\\n", b"\n")


def cases() -> list[Case]:
    """Return all cases of all groups."""
    found = []
    for path in sorted(FOLDER.glob("*.yaml")):
        for number, told in enumerate(YAML(typ="safe").load(path.read_text(encoding="utf-8")), 1):
            assert not set(told) - _KEYS, (path.name, set(told) - _KEYS)
            assert ("refused" in told) != ("shown" in told), told["name"]
            found.append(Case(path.stem, f"{path.stem}-{number}", told))
    return found


ALL = tuple(cases())
PASSING = tuple(case for case in ALL if case.passes and not case.told.get("loose"))
"""The cases that one repository can hold together and that a site is built from."""
