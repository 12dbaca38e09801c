"""The stream to one open page: what is wrong now, and that the page must be loaded again."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

from generators.serving.preview import Preview

BREATH = 15.0
"""After so many seconds without news a comment is sent, by which both sides learn that the other is there."""


async def stream(preview: Preview, path: str, version: str, lang: str) -> AsyncIterator[str]:
    """Yield events until the page is loaded again or the preview ends.

    The page says which version it shows, so that nothing is missed between two connections.
    """
    told: dict[str, Any] | None = {}
    yield "retry: 1000\n\n"
    while not preview.ended:
        turn = preview.turn
        shown = await preview.show(path)
        now = preview.panel(lang, shown.problems)
        if now != told:
            told = now
            yield event("problems", now)
        if shown.version != version:
            version = shown.version
            yield event("reload", {**preview.desk.now.seconds, "render": shown.seconds})
        try:
            await asyncio.wait_for(turn.wait(), BREATH)
        except TimeoutError:
            yield ": here\n\n"


def event(name: str, data: dict[str, Any] | None) -> str:
    """Return one event as the browser reads it; JSON holds no line end that could begin another."""
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=True)}\n\n"
