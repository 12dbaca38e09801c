"""What the preview adds to a page: the script that listens and the look of the panel; and the page where none stands.

Nothing of this is ever published: only the preview puts it in, on the way to the browser.
"""

from __future__ import annotations

from html import escape
from pathlib import Path

from generators.words import Words

PREFIX = "/_serve"
FILES = {"reload.js": "text/javascript; charset=utf-8", "panel.css": "text/css; charset=utf-8"}
_HERE = Path(__file__).parent


def own_file(name: str) -> bytes:
    """Return one of the preview's own files."""
    return (_HERE / name).read_bytes()


def with_script(html: bytes, path: str, version: str) -> bytes:
    """Return the page with the preview's script and style sheet in its head."""
    added = (
        f'<link rel="stylesheet" href="{PREFIX}/panel.css">'
        f'<script src="{PREFIX}/reload.js" defer data-page="{escape(path)}" data-version="{version}"></script>\n'
    )
    head, end, rest = html.partition(b"</head>")
    return head + added.encode() + end + rest


def page(words: Words) -> bytes:
    """Return the page that stands where no page could be made yet; its panel says why."""
    title, note = escape(words("serve.waiting.title")), escape(words("serve.waiting.note"))
    return (
        f'<!doctype html>\n<html lang="{escape(words.lang)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n</head>\n'
        f'<body class="doracak-waiting">\n<main>\n<h1>{title}</h1>\n<p>{note}</p>\n</main>\n</body>\n</html>\n'
    ).encode()
