"""The search interface of the preview: JSON for the page and for machines, within limits of length, time and rate."""

from __future__ import annotations

import asyncio
import json
import sys
import time
import traceback
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from generators.console import console
from generators.problem import DoracakError
from generators.searching import FOLDER, Searching
from generators.serving import search_docs
from generators.serving.asked import question
from generators.serving.desk import Edition
from generators.serving.misses import Misses
from generators.serving.preview import Preview
from generators.serving.rate import Rate
from generators.words import Words, words
from search.service import Service

PREFIX = "api"
PATIENCE = 5.0
"""Seconds after which a client is told to come again."""
MOST_WAITING = 32


@dataclass
class SearchApi:
    """Answers what lies under `/api`; the index follows the edition that is shown."""

    preview: Preview
    folder: Path
    engine: str
    rate: Rate = field(default_factory=lambda: Rate(time.monotonic))
    _service: Service | None = None
    _edition: Edition | None = None
    _misses: Misses | None = None
    _waiting: int = 0
    # One thread makes indexes and answers, so that no answer comes from an index that is being taken away.
    _thread: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1))

    async def answer(self, request: Request) -> Response:
        """Answer one request; whatever is sent, the answer is JSON or XML of ours."""
        spoken = self._words(request.query_params.get("reader", ""))
        try:
            return await self._answer(request, spoken)
        except DoracakError as error:
            return _refusal(400, error, spoken)

    async def _answer(self, request: Request, spoken: Words) -> Response:
        path = str(request.scope["path"])
        edition = self.preview.desk.now.edition
        if not self.rate.allows(request.client.host if request.client else ""):
            return _refusal(429, DoracakError("api-too-often"), spoken)
        if edition is None or self._waiting >= MOST_WAITING:
            return _refusal(503, DoracakError("api-busy"), spoken)
        if path == search_docs.OPENAPI:
            return _json(search_docs.openapi(spoken))
        if path.startswith(search_docs.OPENSEARCH) and path.endswith(".xml"):
            return self._opensearch(edition, path.removeprefix(search_docs.OPENSEARCH)[:-4], request)
        if path == search_docs.OPENED and self._misses is not None:
            self._misses.opened(request.query_params.get("q", ""))
            return Response(status_code=204)
        if path != search_docs.SEARCH:
            return _refusal(404, DoracakError("api-missing", address=search_docs.SEARCH), spoken)
        return await self._search(request, edition, spoken)

    async def _search(self, request: Request, edition: Edition, spoken: Words) -> Response:
        asked = question(request.query_params.multi_items(), tuple(edition.plans), edition.day)
        unfinished = request.query_params.get("typing") == "1"
        self._waiting += 1
        work = asyncio.get_running_loop().run_in_executor(self._thread, lambda: self._service_of(edition).answer(asked))
        work.add_done_callback(self._done)
        await asyncio.wait({work}, timeout=PATIENCE)
        if not work.done():
            return _refusal(503, DoracakError("api-busy"), spoken)
        error = work.exception()
        if error is not None:
            # A bug of ours ends one answer: it is told to whoever runs the server, and nothing of it to the client.
            traceback.print_exception(error, file=sys.stderr)
            return _refusal(500, DoracakError("api-failed"), spoken)
        found = work.result()
        if self._misses is not None and asked.text and not unfinished:
            self._misses.asked(found.query, found.total)
        return _json(asdict(found))

    def begin(self) -> None:
        """Begin to make the index of what is shown, so that the first question need not wait for it."""
        edition = self.preview.desk.now.edition
        if edition is not None:
            self._thread.submit(self._service_of, edition)

    def _done(self, work: asyncio.Future[Any]) -> None:
        self._waiting -= 1

    def _service_of(self, edition: Edition) -> Service:
        """Return the service over what is shown; an edition that is new is put into the index first."""
        if self._service is None or self._edition is not edition:
            searching = Searching(self.folder, self.engine, edition.day, lambda: edition.library, self._remade)
            self._service, self._edition = searching.brought_up_to_date(), edition
            settings = edition.library.site.search
            self._misses = Misses(self.folder) if settings and settings.count_misses else None
        return self._service

    def _remade(self) -> None:
        told = self._words("")("searching.remade", folder=str(self.folder / FOLDER))
        console(stderr=True).print(told)

    def _opensearch(self, edition: Edition, lang: str, request: Request) -> Response:
        if lang not in edition.plans:
            return _refusal(404, DoracakError("api-missing", address=search_docs.SEARCH), self._words(""))
        spoken, title = self._words(lang), edition.library.site.title
        base = f"{request.url.scheme}://{request.headers.get('host', '')}"
        made = search_docs.opensearch(spoken, lang, title.best((lang,))[0], base)
        return Response(made, headers={"Content-Type": "application/opensearchdescription+xml; charset=utf-8"})

    def _words(self, lang: str) -> Words:
        """Return the words to speak with: those of the reader's language, or of the terminal's."""
        now = self.preview.desk.now
        known: Mapping[str, Any] = now.edition.plans if now.edition is not None else {}
        spoken = lang if lang in known else self.preview.lang
        return words(spoken, now.over.get(spoken))

    def close(self) -> None:
        """End the thread."""
        self._thread.shutdown(cancel_futures=True)


def _json(data: Any, status: int = 200) -> Response:
    raw = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    return Response(raw, status, headers={"Content-Type": "application/json"})


def _refusal(status: int, error: DoracakError, spoken: Words) -> Response:
    """Return why a request is not answered, as `check --format json` would say it."""
    message, hint = spoken.error(error)
    answer = _json({"code": error.name, "message": message, "hint": hint}, status)
    if status in (429, 503):
        answer.headers["Retry-After"] = "1"
    return answer
