"""A real preview in a process of its own, and a plain client that can also send what no browser would."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest

from tests.tiny import handbook, write

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0
VERSION = re.compile(r'data-version="([^"]*)"')


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Message
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *arguments: Any) -> None:
        return None


@dataclass
class Preview:
    """A preview that runs: where it is, of which folder, and its process."""

    address: str
    root: Path
    process: subprocess.Popen[str]

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(self.address + path, method=method, headers=named)  # noqa: S310
        try:
            with urllib.request.build_opener(_NoRedirect).open(request, timeout=PATIENCE) as answer:
                return Answer(answer.status, answer.headers, answer.read())
        except urllib.error.HTTPError as error:
            return Answer(error.code, error.headers, error.read())

    def raw(self, request: bytes) -> bytes:
        """Send these very bytes and return all that comes back until the other side closes."""
        place = urlsplit(self.address)
        with socket.create_connection((place.hostname or "", place.port or 0), timeout=10) as line:
            line.sendall(request)
            found = b""
            while piece := line.recv(65536):
                found += piece
            return found

    def version(self, path: str) -> str:
        return str(VERSION.findall(self.ask(path).text)[0])

    @contextmanager
    def events(self, path: str, version: str | None = None, lang: str = "en") -> Iterator[Iterator[tuple[str, Any]]]:
        """Give the events of a page as they come, as (name, data)."""
        asked = urlencode({"page": path, "version": self.version(path) if version is None else version, "lang": lang})
        address = f"{self.address}/_serve/events?{asked}"
        with urllib.request.urlopen(address, timeout=PATIENCE) as stream:  # noqa: S310
            yield _events(stream)

    def write(self, path: str, text: str) -> None:
        write(self.root, {path: text})

    def change(self, path: str, old: str, new: str) -> None:
        text = (self.root / path).read_text(encoding="utf-8")
        assert old in text
        self.write(path, text.replace(old, new))


def _events(stream: Any) -> Iterator[tuple[str, Any]]:
    last = time.monotonic() + PATIENCE
    for line in stream:
        if time.monotonic() > last:
            return
        if line.startswith(b"event: "):
            name = line.removeprefix(b"event: ").strip().decode()
            yield name, json.loads(next(stream).removeprefix(b"data: "))


def until(events: Iterator[tuple[str, Any]], name: str, wanted: Any = any) -> Any:
    """Return the data of the next event of this name that is wanted; `any` wants all."""
    for found, data in events:
        if found == name and (wanted is any or wanted(data)):
            return data
    raise AssertionError(f"the stream ended, or too much time went by, without {name}")


def start(root: Path, *options: str) -> Preview:
    """Start a preview of this folder and wait until its first page can be seen."""
    command = [sys.executable, str(ROOT / "build.py"), "--root", str(root), "--lang", "en", "serve", "--no-open"]
    command += [*(("--port", "0") if "--port" not in options else ()), "--as-of", "2024-06-01", *options]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    line = process.stdout.readline()
    found = re.search(r"http://\S+(?=/ )", line)
    assert found, (line, process.stderr and process.stderr.read())
    return Preview(found[0], root, process)


def end(preview: Preview, number: int = signal.SIGINT) -> tuple[int, str]:
    """Interrupt the preview and return its exit code and what it printed on standard error."""
    preview.process.send_signal(number)
    _, err = preview.process.communicate(timeout=PATIENCE)
    return preview.process.returncode, err


@contextmanager
def running(root: Path, *options: str) -> Iterator[Preview]:
    preview = start(root, *options)
    try:
        yield preview
    finally:
        if preview.process.poll() is None:
            end(preview)


def children(process: subprocess.Popen[str]) -> list[int]:
    """Return the processes that this one has started; nothing where the system has no /proc."""
    path = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    return [int(number) for number in path.read_text().split()] if path.is_file() else []


def gone(numbers: list[int]) -> bool:
    """Say whether all these processes end within some seconds."""
    for _ in range(100):
        if not any(_alive(number) for number in numbers):
            return True
        time.sleep(0.1)
    return False


def _alive(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{number}/stat")
    return not state.is_file() or state.read_text().rpartition(")")[2].split()[0] != "Z"


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    with running(handbook(tmp_path_factory.mktemp("preview") / "repository")) as shown:
        yield shown
