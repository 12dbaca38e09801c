"""`sitemap.xml` with the languages of each page, as sitemaps.org and Google's hreflang rules say, and `robots.txt`.

Addresses in a sitemap must be whole, so that there is one only where the site states its own. Only pages that stand in
their own language are named; a page's alternates are all languages in which it does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from generators.outputs.site.staging import Listed

MOST = 50_000
"""The protocol's limit of addresses in one file (sitemaps.org, "Sitemap file limits")."""
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def files(base: str | None, listed: Mapping[str, Sequence[Listed]], most: int = MOST) -> dict[str, bytes]:
    """Return the files for search engines by name; `listed` holds the pages of each language.

    Beyond `most` addresses `sitemap.xml` lists files of so many each.
    """
    if not base or not listed:
        return {"robots.txt": b"User-agent: *\nAllow: /\n"}
    root = base.rstrip("/")
    found = {"robots.txt": f"User-agent: *\nAllow: /\n\nSitemap: {root}/sitemap.xml\n".encode()}
    entries = list(_entries(root, listed))
    parts = [entries[start : start + most] for start in range(0, len(entries), most)]
    if len(parts) <= 1:
        return {**found, "sitemap.xml": _map(entries)}
    names = [f"sitemap-{place}.xml" for place in range(1, len(parts) + 1)]
    places = "".join(f"<sitemap><loc>{escape(f'{root}/{name}')}</loc></sitemap>\n" for name in names)
    index = f"{_HEAD}<sitemapindex {_NAMES}>\n{places}</sitemapindex>\n"
    return {**found, "sitemap.xml": index.encode(), **dict(zip(names, map(_map, parts), strict=True))}


def _map(entries: Sequence[str]) -> bytes:
    names = f'{_NAMES} xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    return f"{_HEAD}<urlset {names}>\n{''.join(entries)}</urlset>\n".encode()


def _entries(root: str, listed: Mapping[str, Sequence[Listed]]) -> Iterator[str]:
    languages: dict[str, list[str]] = {}
    for lang, pages in listed.items():
        for page in pages:
            languages.setdefault(page.address, []).append(lang)
    for lang, pages in listed.items():
        for page in sorted(pages, key=lambda one: one.address):
            others = "".join(_alternate(root, tag, page.address) for tag in languages[page.address])
            changed = f"<lastmod>{page.changed.isoformat()}</lastmod>" if page.changed else ""
            yield f"<url><loc>{escape(_place(root, lang, page.address))}</loc>{changed}{others}</url>\n"


def _alternate(root: str, lang: str, address: str) -> str:
    return f'<xhtml:link rel="alternate" hreflang={quoteattr(lang)} href={quoteattr(_place(root, lang, address))}/>'


def _place(root: str, lang: str, address: str) -> str:
    return f"{root}/{lang}/{quote(address)}.html"
