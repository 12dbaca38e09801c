"""The style of an e-mail, from the theme; mail programs know no variables, so that each value is written out."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from string import Template

import css_inline

from generators.records.theme import Theme

CHARSET = '<meta charset="utf-8">'
_TEXT = "Georgia, 'Times New Roman', serif"
_HEADINGS = "'Segoe UI', Arial, sans-serif"


@lru_cache(maxsize=4)
def style(theme: Theme) -> str:
    """Return the style sheet."""
    fixed = Path(__file__).with_name("mail.css").read_text(encoding="utf-8")
    colours = {name: getattr(theme.colours, name) for name in ("primary", "muted", "line", "band", "warning")}
    fonts = {
        "text": f"{_safe(theme.fonts.office_text)}, {_TEXT}",
        "headings": f"{_safe(theme.fonts.office_headings)}, {_HEADINGS}",
    }
    return Template(fixed).substitute(colours, **fonts)


def _safe(name: str) -> str:
    return f"'{''.join(sign for sign in name if sign.isalnum() or sign in ' -')}'"


def inlined(text: str) -> str:
    """Return HTML with its style at each element; rules for narrow and dark screens stay in the head."""
    made = css_inline.inline(text, keep_at_rules=True, load_remote_stylesheets=False)
    # A reader looks for the encoding in the first 1024 bytes (HTML, 4.2.5.4), where the rules now stand.
    return made.replace(CHARSET, "", 1).replace("<head>", f"<head>{CHARSET}", 1)
