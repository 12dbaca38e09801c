"""Runs the preview: one socket, one watcher, one process a language, and all of them end together and quietly."""

from __future__ import annotations

import asyncio
import errno
import logging
import shutil
import signal
import socket
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from generators.problem import DoracakError
from generators.serving.desk import Desk
from generators.serving.guard import LONGEST_HEAD, Guard, with_table
from generators.serving.preview import Preview
from generators.serving.search_api import SearchApi
from generators.serving.watching import edits
from generators.serving.web import application
from search.engines.backends import DEFAULT

BACKLOG = 128


@dataclass(frozen=True)
class Settings:
    """What to serve and where; port 0 is any that is free."""

    root: Path
    folder: Path
    lang: str
    host: str
    port: int
    as_of: date | None = None
    engine: str = DEFAULT


Told = Callable[[Preview], None]
"""Called after each reading of the content."""
Ready = Callable[[str], Awaitable[None]]
"""Called with the address once the first page can be seen."""


class _Protocol(H11Protocol):
    """HTTP/1.1 whose refusals of what is no HTTP at all carry our headers too."""

    def send_400_response(self, msg: str) -> None:
        """Answer and close."""
        said = msg.encode("ascii", "replace")
        length = (b"content-length", str(len(said)).encode())
        head = with_table([(b"content-type", b"text/plain; charset=utf-8"), length, (b"connection", b"close")])
        for event in (h11.Response(status_code=400, headers=head), h11.Data(data=said), h11.EndOfMessage()):
            self.transport.write(self.conn.send(event) or b"")
        self.transport.close()


class _Server(uvicorn.Server):
    """A server that leaves signals to us."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield


def serve(settings: Settings, told: Told, ready: Ready) -> None:
    """Serve until interrupted; raises DoracakError where the address cannot be had."""
    with listening(settings.host, settings.port) as bound:
        for name in ("stage", "site"):
            shutil.rmtree(settings.folder / name, ignore_errors=True)
        asyncio.run(_serve(settings, bound, told, ready))


async def _serve(settings: Settings, bound: socket.socket, told: Told, ready: Ready) -> None:
    stop = asyncio.Event()
    _end_on_signals(stop)
    preview = Preview(Desk(settings.root, settings.as_of), settings.folder, settings.lang)
    search = SearchApi(preview, settings.folder, settings.engine)
    server = _Server(_config(Guard(application(preview, search), settings.host)))
    watcher = asyncio.create_task(_keep_reading(preview, settings.root, stop, told))
    answering = asyncio.create_task(server.serve([bound]))
    first = asyncio.create_task(_first(preview, told, lambda: ready(address_of(settings.host, bound))))
    first.add_done_callback(lambda task: None if stop.is_set() else search.begin())
    await asyncio.wait({watcher, answering}, return_when=asyncio.FIRST_COMPLETED)
    stop.set()
    server.should_exit = True
    preview.end()
    await asyncio.gather(watcher, answering, first)
    await preview.close()
    await asyncio.to_thread(search.close)


async def _first(preview: Preview, told: Told, ready: Callable[[], Awaitable[None]]) -> None:
    await preview.refresh()
    if not preview.ended:
        told(preview)
        await preview.start()
        await ready()


async def _keep_reading(preview: Preview, root: Path, stop: asyncio.Event, told: Told) -> None:
    """Read again after each edit; the watch begins with the first reading, so that no edit falls between the two."""
    async for _ in edits(root, stop):
        if not stop.is_set():
            await preview.refresh()
            if not preview.ended:
                told(preview)


def _config(app: Guard) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        http=_Protocol,
        ws="none",
        lifespan="off",
        log_config=None,
        log_level=logging.ERROR,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        h11_max_incomplete_event_size=LONGEST_HEAD,
        timeout_keep_alive=5,
        timeout_graceful_shutdown=2,
    )


def _end_on_signals(stop: asyncio.Event) -> None:
    if sys.platform == "win32":
        return
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)


@contextmanager
def listening(host: str, port: int) -> Iterator[socket.socket]:
    """Give a socket that listens; raises DoracakError where the port is taken or the host is none of this machine."""
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except (socket.gaierror, UnicodeError):
        raise DoracakError("bad-host", host=host) from None
    with socket.socket(family, kind) as bound:
        if sys.platform != "win32":
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            bound.bind(address)
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise DoracakError("port-in-use", port=str(port)) from None
            raise DoracakError("cannot-listen", host=host, port=str(port), said=error.strerror or "") from None
        bound.listen(BACKLOG)
        yield bound


def address_of(host: str, bound: socket.socket) -> str:
    """Return the address to open in the browser."""
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104
    return f"http://{shown}:{bound.getsockname()[1]}/"
