"""The addresses of the preview: pages, the theme's files, and under `/_serve` what the preview itself needs.

No address ever becomes a path: each is looked up among the pages and files that there are.
"""

from __future__ import annotations

from pathlib import PurePosixPath

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from generators.serving import shell
from generators.serving.events import stream
from generators.serving.preview import STATIC, Preview, Shown
from generators.serving.search_api import PREFIX, SearchApi
from generators.serving.search_head import with_search

HTML = "text/html; charset=utf-8"
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".csv": "text/csv; charset=utf-8",
    ".xml": "application/atom+xml; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
MOST_STREAMS = 50
ICON = "/favicon.ico"
"""Browsers ask for it whatever a page says; the handbook has none."""


class Web:
    """Answers what the guard lets through."""

    def __init__(self, preview: Preview, search: SearchApi) -> None:
        """Serve this preview and its search."""
        self._preview = preview
        self._search = search
        self._streams = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        request = Request(scope, receive)
        answer = await self._answer(request)
        counted = isinstance(answer, StreamingResponse)
        self._streams += counted
        try:
            await answer(scope, receive, send)
        finally:
            self._streams -= counted

    async def _answer(self, request: Request) -> Response:
        path = str(request.scope["path"])
        top, *rest = path.removeprefix("/").split("/")
        if f"/{top}" == shell.PREFIX:
            return self._own("/".join(rest), request)
        if top == PREFIX:
            return await self._search.answer(request)
        if path == ICON:
            return Response(status_code=204)
        if len(rest) == 2 and rest[0] == STATIC:
            return self._asset(top, rest[1])
        if path != "/" and (path.endswith("/") or not PurePosixPath(path).suffix):
            return await self._folder(path.rstrip("/"))
        kind = TYPES.get(PurePosixPath(path).suffix.lower(), "")
        raw = await self._preview.file(path) if kind else None
        return self._html(await self._preview.show(path), path) if raw is None else _bytes(raw, kind)

    def _html(self, shown: Shown, path: str) -> Response:
        html = with_search(shell.with_script(shown.html, path, shown.version), self._preview.desk.now.edition)
        return Response(html, shown.status, headers={"Content-Type": HTML})

    async def _folder(self, path: str) -> Response:
        """Lead to the list of a folder, where there is one, as hosts of static sites do."""
        index = f"{path}/index.html"
        shown = await self._preview.show(index)
        if shown.status != 200 or path.startswith("//"):
            return self._html(shown, path)
        return RedirectResponse(index, 307)

    def _asset(self, lang: str, name: str) -> Response:
        raw = self._preview.asset(lang, name)
        kind = TYPES.get(PurePosixPath(name).suffix)
        return PlainTextResponse("Not here.\n", 404) if raw is None or kind is None else _bytes(raw, kind)

    def _own(self, name: str, request: Request) -> Response:
        if name in shell.FILES:
            return _bytes(shell.own_file(name), shell.FILES[name])
        if name != "events":
            return PlainTextResponse("Not here.\n", 404)
        if request.method == "HEAD" or self._streams >= MOST_STREAMS:
            return Response(status_code=204 if request.method == "HEAD" else 503, headers={"Retry-After": "1"})
        asked = request.query_params
        page, version, lang = (asked.get(key, "") for key in ("page", "version", "lang"))
        return StreamingResponse(stream(self._preview, page, version, lang), media_type="text/event-stream")


def _bytes(raw: bytes, kind: str) -> Response:
    return Response(raw, headers={"Content-Type": kind})


def application(preview: Preview, search: SearchApi) -> ASGIApp:
    """Return what answers requests, without the guard."""
    return Web(preview, search)
