"""What the preview adds to a page for its search: where to ask, and the descriptions that browsers take it up by."""

from __future__ import annotations

from html import escape

from generators.serving.desk import Edition
from generators.serving.search_docs import OPENED, OPENSEARCH, SEARCH
from generators.site_plan import SitePlan

_TYPE = "application/opensearchdescription+xml"


def with_search(html: bytes, edition: Edition | None) -> bytes:
    """Return the page that asks this server; published ones search without any."""
    if edition is None:
        return html
    settings = edition.library.site.search
    counting = f' data-search-opened="{OPENED}"' if settings and settings.count_misses else ""
    root = f'<html data-search-api="{SEARCH}"{counting}'
    head, end, rest = html.replace(b"<html", root.encode(), 1).partition(b"</head>")
    return head + "".join(map(_link, edition.plans.values())).encode() + end + rest


def _link(plan: SitePlan) -> str:
    title = f"{plan.title} ({dict(plan.languages).get(plan.lang, plan.lang)})"
    href = f"{OPENSEARCH}{plan.lang}.xml"
    return f'<link rel="search" type="{_TYPE}" hreflang="{plan.lang}" title="{escape(title)}" href="{href}">\n'
