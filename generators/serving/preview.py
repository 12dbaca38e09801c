"""What stands between the desk, the renderers and the browser: one address in, what is to be shown there out."""

from __future__ import annotations

import asyncio
import hashlib
import sys
import traceback
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from generators.outputs.site.root import write_root
from generators.outputs.site.sphinx_run import SiteProblem
from generators.problem import DoracakError
from generators.serving import shell
from generators.serving.desk import Desk, Edition
from generators.serving.panel import BUG, panel
from generators.serving.renderer import Renderer
from generators.words import words

Made = TypeVar("Made")
STATIC = "_static"
PREVIEW_ADDRESS = "http://preview/"


@dataclass(frozen=True)
class Shown:
    """What stands at an address: its bytes, the version that these are of, and what is wrong with this page alone."""

    html: bytes
    version: str
    status: int = 200
    problems: tuple[SiteProblem, ...] = ()
    seconds: float = 0.0


@dataclass
class Preview:
    """The whole preview but for HTTP; `turn` is set, and replaced, whenever something may have changed."""

    desk: Desk
    folder: Path
    lang: str
    renderers: dict[str, Renderer] = field(default_factory=dict)
    turn: asyncio.Event = field(default_factory=asyncio.Event)
    ended: bool = False
    _bug: DoracakError | None = None
    _reading: asyncio.Lock = field(default_factory=asyncio.Lock)
    # All that reads the content or makes pages of it takes turns in one thread, so that no page is made of two states.
    _thread: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1))

    @property
    def site(self) -> Path:
        """Return the folder of the finished pages."""
        return self.folder / "site"

    async def refresh(self) -> None:
        """Read the content again and tell every open page."""
        async with self._reading:
            await self._refresh()

    async def _refresh(self) -> None:
        before = self.desk.now.edition
        self._bug = None
        await self._guarded(self._aside(self.desk.refresh))
        edition = self.desk.now.edition
        if edition is not None and edition is not before:
            plans = [replace(one, base_address=PREVIEW_ADDRESS) for one in edition.plans.values()]
            await self._guarded(asyncio.to_thread(write_root, self.site, plans))
            for lang in edition.plans:
                self.renderers.setdefault(lang, Renderer(self.folder, lang))
        self._tell()

    async def start(self) -> None:
        """Start what renders the first pages, whose theme all others need too."""
        edition = self.desk.now.edition
        if edition is not None:
            await asyncio.gather(*(self.show(f"/{lang}/index.html") for lang in edition.plans))

    async def show(self, path: str) -> Shown:
        """Return what stands at a path; the page that stood stays where a newer one cannot be made."""
        edition = self.desk.now.edition
        if edition is None:
            return self._shell(503)
        if path == "/":
            return _of_file(self.site / "index.html", 200)
        lang, *rest = path.removeprefix("/").split("/")
        address = "/".join(rest)
        if not address.endswith(".html"):
            return self._missing()
        found = await self._guarded(self._page(edition, lang, address.removesuffix(".html")))
        return found or self._shell(500)

    async def _page(self, edition: Edition, lang: str, address: str) -> Shown:
        data = await self._aside(lambda: edition.page(lang, address))
        if data is None:
            return self._missing()
        made = await self.renderers[lang].render(address, data)
        return Shown(made.html, made.version, 200, made.problems, made.seconds)

    async def file(self, path: str) -> bytes | None:
        """Return a file beside the pages, as rows of a long register are; None where there is none."""
        edition = self.desk.now.edition
        lang, _, name = path.removeprefix("/").partition("/")
        return None if edition is None else await self._aside(lambda: edition.file(lang, name))

    def asset(self, lang: str, name: str) -> bytes | None:
        """Return a file of the theme; names are looked for in the folder's list, and never put together to a path."""
        renderer = self.renderers.get(lang)
        folder = renderer.out / STATIC if renderer else None
        if folder is None or not folder.is_dir():
            return None
        return next((one.read_bytes() for one in folder.iterdir() if one.name == name), None)

    def panel(self, lang: str, problems: tuple[SiteProblem, ...] = ()) -> dict[str, Any] | None:
        """Return what the panel of a page in this language says; any other language is that of the terminal."""
        now = self.desk.now
        known = now.edition.plans if now.edition is not None else ()
        spoken = lang if lang in known else self.lang
        return panel(words(spoken, now.over.get(spoken)), now.problems, self._bug or now.failure, problems)

    def end(self) -> None:
        """End the streams, and a reading that is under way, so that the server can end."""
        self.ended = self.desk.halted = True
        self._tell()

    async def close(self) -> None:
        """End the processes and the thread, when nobody asks any more."""
        await asyncio.gather(*(one.end() for one in self.renderers.values()))
        await asyncio.to_thread(self._thread.shutdown)

    def _tell(self) -> None:
        self.turn.set()
        self.turn = asyncio.Event()

    async def _aside(self, work: Callable[[], Made]) -> Made:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    async def _guarded(self, work: Awaitable[Made]) -> Made | None:
        """Return what the work makes, or None where a bug of ours ends it: it is told, and the preview goes on."""
        task = asyncio.ensure_future(work)
        await asyncio.wait({task})
        error = task.exception()
        if error is None:
            return task.result()
        self._bug = DoracakError(BUG, said=f"{type(error).__name__}: {error}", file="")
        traceback.print_exception(error, file=sys.stderr)
        return None

    def _missing(self) -> Shown:
        return _of_file(self.site / "404.html", 404)

    def _shell(self, status: int) -> Shown:
        html = shell.page(words(self.lang))
        return Shown(html, f"shell-{status}", status)


def _of_file(path: Path, status: int) -> Shown:
    html = path.read_bytes()
    return Shown(html, hashlib.sha256(html).hexdigest()[:16], status)
