"""Line drawings beside words: shapes that print and follow the reader's colours, never colour alone."""

from __future__ import annotations

from markupsafe import Markup

from generators.outputs.site.elements import doracak_element, el

PATHS = {
    "note": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v6M12 7.5v.1",
    "draft": "M4 20h4L19 9l-4-4L4 16zM13 7l4 4",
    "example": "M9 3h6M10 3v6L5 19a1.5 1.5 0 0 0 1.4 2h11.2a1.5 1.5 0 0 0 1.4-2L14 9V3M7.5 15h9",
    "fallback": "M4 5h9M8.5 3v2c0 4-2 7-5 8.5M6 9c1 2 3 4 6 5M12 21l4-9 4 9M13.5 18h5",
    "outdated": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3.5 2",
    "auto": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 3v18M12 8h8M12 12h9M12 16h8",
    "light": "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v2M12 20v2M2 12h2M20 12h2"
    "M5 5l1.4 1.4M17.6 17.6 19 19M5 19l1.4-1.4M17.6 6.4 19 5",
    "dark": "M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5",
    "menu": "M4 6h16M4 12h16M4 18h16",
    "search": "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.3 15.3 20.5 20.5",
}
_FRAME = {
    "viewBox": "0 0 24 24",
    "width": "24",
    "height": "24",
    "fill": "none",
    "stroke": "currentColor",
    "stroke-width": "1.75",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    "aria-hidden": "true",
}


def node(name: str) -> doracak_element:
    """Return a drawing as a node for the body of a page."""
    return el("svg", el("path", d=PATHS[name]), class_=f"icon icon-{name}", **_FRAME)


def markup(name: str) -> Markup:
    """Return a drawing for the templates."""
    atts = "".join(f' {key}="{value}"' for key, value in _FRAME.items())
    return Markup(f'<svg class="icon icon-{name}"{atts}><path d="{PATHS[name]}"></path></svg>')  # noqa: S704
