"""What stands before every answer: only small GET and HEAD requests to our own name, and the table's headers on all.

A page of another site that got its name to point at this machine (DNS rebinding) still names itself in `Host`.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from generators import headers

LONGEST_ADDRESS = 2048
LONGEST_HEAD = 16 * 1024
MOST_HEADERS = 64
METHODS = ("GET", "HEAD")
OWN_NAMES = ("localhost", "127.0.0.1", "::1")
ANYWHERE = ("0.0.0.0", "::")  # noqa: S104 - only compared with, never listened to unless the user says so


@dataclass(frozen=True)
class Guard:
    """Answers what is refused itself and passes on the rest; `host` is the name or address that the user gave."""

    app: ASGIApp
    host: str

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return

        async def protected(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = with_table(message.get("headers", ()), tls=scope["scheme"] == "https")
            await send(message)

        await (self._refusal(scope) or self.app)(scope, receive, protected)

    def _refusal(self, scope: Scope) -> Response | None:
        sent = Headers(scope=scope)
        if len(scope["raw_path"]) + len(scope["query_string"]) > LONGEST_ADDRESS:
            return PlainTextResponse("The address is too long.\n", 414)
        if len(scope["headers"]) > MOST_HEADERS or sum(len(k) + len(v) for k, v in scope["headers"]) > LONGEST_HEAD:
            return PlainTextResponse("The head of the request is too large.\n", 431)
        if sent.getlist("host")[1:] or not self._is_ours(sent.get("host", "")):
            return PlainTextResponse("This server does not go by that name.\n", 421)
        if scope["method"] not in METHODS:
            return PlainTextResponse("Only GET and HEAD.\n", 405, {"Allow": ", ".join(METHODS)})
        if sent.get("sec-fetch-site") == "cross-site" and sent.get("sec-fetch-mode") != "navigate":
            return PlainTextResponse("Not for other sites.\n", 403)
        return None

    def _is_ours(self, host: str) -> bool:
        name = name_of(host)
        if name in (*OWN_NAMES, name_of(self.host), self.host.lower()):
            return True
        # Whoever listens to the whole network is reached by number; a rebound name is never a number.
        return self.host in ANYWHERE and is_number(name)


def name_of(host: str) -> str:
    """Return the name or number in a Host header, without port and brackets; empty where it is none."""
    if host.startswith("["):
        name, end, port = host[1:].partition("]")
        return name.lower() if end and (not port or _is_port(port)) else ""
    name, colon, port = host.partition(":")
    return name.lower() if not colon or port.isdecimal() else ""


def _is_port(text: str) -> bool:
    return text.startswith(":") and text[1:].isdecimal()


def is_number(name: str) -> bool:
    """Say whether this is an address in numbers."""
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def with_table(sent: Iterable[tuple[bytes, bytes]], *, tls: bool = False) -> list[tuple[bytes, bytes]]:
    """Return the headers of an answer with those of the table; nothing of a preview is ever kept by the browser."""
    kept = [(name, value) for name, value in sent if name.lower() != b"server"]
    table = [(one.name.lower().encode(), one.value.encode()) for one in headers.sent(tls)]
    return [*kept, *table, (b"cache-control", b"no-store")]
