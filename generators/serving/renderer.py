"""The process that renders one language, as the server sees it: asked for one page at a time, started when needed."""

from __future__ import annotations

import asyncio
import json
import sys
import time
from asyncio.subprocess import PIPE, Process
from dataclasses import dataclass, field
from pathlib import Path

from generators.outputs.site.sphinx_run import SiteProblem, SphinxProcessError, environment
from generators.outputs.site.staging import stage_page
from generators.serving.desk import PageData

CHANCES = 2
_LONGEST_ANSWER = 16 * 1024 * 1024


@dataclass(frozen=True)
class Rendered:
    """One page as HTML, made from the page data of this version."""

    version: str
    html: bytes
    problems: tuple[SiteProblem, ...] = ()
    seconds: float = 0.0


@dataclass
class Renderer:
    """Renders the pages of one language in a process of its own; `folder` holds its stage, cache and output."""

    folder: Path
    lang: str
    _process: Process | None = None
    _held: dict[str, tuple[str, tuple[SiteProblem, ...]]] = field(default_factory=dict)
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def out(self) -> Path:
        """Return the folder of this language's finished pages and of the theme's files."""
        return self.folder / "site" / self.lang

    async def start(self) -> None:
        """Start the process ahead, so that the first page waits less."""
        async with self._turn:
            await self._running()

    async def render(self, address: str, data: PageData) -> Rendered:
        """Return the page, made anew only where its data changed; raises SphinxProcessError where no process can."""
        async with self._turn:
            version, problems = self._held.get(address, ("", ()))
            begin = time.perf_counter()
            if version != data.version:
                stage_page(self.folder / "stage" / self.lang, data.plan, address, data.page)
                problems = await self._ask(address)
                self._held[address] = (data.version, problems)
            html = (self.out / f"{address}.html").read_bytes()
            return Rendered(data.version, html, problems, time.perf_counter() - begin)

    async def _ask(self, address: str) -> tuple[SiteProblem, ...]:
        """Return what the process answers; one that died since it was last asked has a second chance as a new one."""
        for _ in range(CHANCES):
            process = await self._running()
            assert process.stdin is not None and process.stdout is not None
            process.stdin.write(address.encode() + b"\n")
            answer = await process.stdout.readline()
            if answer:
                return tuple(SiteProblem(**one) for one in json.loads(answer))
            await process.wait()
        raise SphinxProcessError(f"{self.lang}: {address}")

    async def _running(self) -> Process:
        if self._process is None or self._process.returncode is not None:
            paths = [self.folder / "stage" / self.lang, self.out, self.folder / "sphinx" / self.lang]
            command = [sys.executable, "-P", "-m", "generators.outputs.site.resident", *map(str, paths), self.lang]
            self._process = await asyncio.create_subprocess_exec(
                *command, env=environment(), stdin=PIPE, stdout=PIPE, limit=_LONGEST_ANSWER
            )
        return self._process

    async def end(self) -> None:
        """End the process by closing its input, and wait for it."""
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.close()
            await self._process.wait()
