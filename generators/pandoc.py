"""The one door to pandoc: many texts are read, and many documents written, in one process of it.

Texts come from outside: they are read in pandoc's sandbox, which opens no file and calls no address. What is written is
our own plain data, in which pictures stand as bytes. A warning of pandoc's is an error here, because pandoc leaves out
what it warns of.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pypandoc  # type: ignore[import-untyped]

Node = dict[str, Any]
"""A block or inline of pandoc's JSON: `t` its type, `c` its content (pandoc-types 1.23)."""

NOT_READ = (
    "alerts", "emoji", "fancy_lists", "gfm_auto_identifiers", "implicit_header_references", "raw_attribute", "raw_html",
    "smart", "strikeout", "subscript", "superscript", "task_lists", "tex_math_dollars", "yaml_metadata_block",
)  # fmt: skip
"""Extensions of `commonmark_x` that our subset of Markdown has not."""
READER = "commonmark_x" + "".join(f"-{name}" for name in NOT_READ)
API_VERSION = [1, 23, 1]
_SCRIPT = Path(__file__).with_suffix(".lua")
_SECONDS = 600


class PandocError(Exception):
    """Pandoc failed or warned: a mistake of ours, with what pandoc said of it."""


@dataclass(frozen=True)
class Job:
    """One document to be written: pandoc's JSON, the name of the writer, and the writer's options.

    `template` names the writer whose own template goes around what is written; without one nothing does.
    """

    blocks: Sequence[Node]
    to: str
    metadata: Mapping[str, Any] = field(default_factory=dict)
    options: Mapping[str, Any] = field(default_factory=dict)
    template: str = ""


def read(texts: Sequence[str]) -> list[list[Node]]:
    """Return the blocks of each Markdown text; raises PandocError."""
    made = _run([{"text": text, "from": READER} for text in texts], None)
    return [json.loads(raw)["blocks"] for raw in made]


def read_file(raw: bytes, form: str) -> list[Node]:
    """Return the blocks of a file of an office program (`docx`, `odt`); raises PandocError.

    It comes from outside: the sandbox opens nothing else, and what pandoc warns of is told by those who prepared it.
    """
    done = subprocess.run(
        [program(), "--sandbox", "--quiet", "--from", form, "--to", "json"],
        input=raw,
        capture_output=True,
        env=_environment(),
        timeout=_SECONDS,
        check=False,
    )
    if done.returncode:
        raise PandocError(done.stderr.decode("utf-8", "replace").strip())
    found: list[Node] = json.loads(done.stdout)["blocks"]
    return found


def write(jobs: Iterable[Job], day: date) -> list[bytes]:
    """Return each document in its form, dated with this day at midnight (UTC); raises PandocError."""
    return _run([_plain(job) for job in jobs], day)


def _plain(job: Job) -> dict[str, Any]:
    document = {"pandoc-api-version": API_VERSION, "meta": job.metadata, "blocks": job.blocks}
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    framed = {"template": job.template} if job.template else {}
    return {"document": text, "to": job.to, "options": dict(job.options), **framed}


def _run(jobs: list[dict[str, Any]], day: date | None) -> list[bytes]:
    if not jobs:
        return []
    env = _environment()
    if day is not None:
        env["SOURCE_DATE_EPOCH"] = str(epoch(day))
    done = subprocess.run(
        [program(), "lua", str(_SCRIPT)],
        input=json.dumps(jobs, ensure_ascii=False).encode(),
        capture_output=True,
        env=env,
        timeout=_SECONDS,
        check=False,
    )
    if done.returncode:
        raise PandocError(done.stderr.decode("utf-8", "replace").strip())
    return list(_answers(done.stdout))


def _environment() -> dict[str, str]:
    env = {"PATH": os.defpath, "LC_ALL": "C.UTF-8"}
    if "SYSTEMROOT" in os.environ:
        env["SYSTEMROOT"] = os.environ["SYSTEMROOT"]
    return env


def _answers(raw: bytes) -> Iterator[bytes]:
    place = 0
    while place < len(raw):
        end = raw.index(b"\n", place)
        warned, made = map(int, raw[place:end].split())
        place = end + 1 + warned
        if warned:
            raise PandocError(raw[end + 1 : place].decode("utf-8", "replace"))
        yield raw[place : place + made]
        place += made


def epoch(day: date) -> int:
    """Return midnight (UTC) of a day in seconds since 1970, for SOURCE_DATE_EPOCH; days before that year count as 0."""
    return max(0, int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()))


def data_file(name: str) -> bytes:
    """Return one of the files that pandoc itself starts from, as `reference.docx`; raises PandocError."""
    done = subprocess.run([program(), "--print-default-data-file", name], capture_output=True, check=False)
    if done.returncode:
        raise PandocError(done.stderr.decode("utf-8", "replace").strip())
    return done.stdout


@cache
def program() -> str:
    """Return the path of the pandoc that comes with pypandoc_binary."""
    return str(pypandoc.get_pandoc_path())
