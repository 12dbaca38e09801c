"""Pictures of the content on their way to the site: only those that pages show, and only what cannot run or call.

Content is untrusted. Pages show an SVG in `<img>`, where browsers run nothing of it; but its address can be opened by
itself, so that one with scripts, event handlers or outside references is refused, as OWASP's file upload rules advise.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

from lxml import etree

from generators.images import FOLDER, image_path, is_image
from generators.library import Library
from generators.links import is_outside
from generators.outputs.site.staging import write_if_new
from generators.problem import DoracakError
from generators.tree import Tree

_STARTS = {
    ".png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    ".jpg": re.compile(rb"\xff\xd8\xff"),
    ".jpeg": re.compile(rb"\xff\xd8\xff"),
    ".webp": re.compile(rb"RIFF.{4}WEBP", re.DOTALL),
}
"""How each form begins: PNG specification 5.2, JPEG ITU-T T.81 B.1.1, WebP container specification."""
_ACTIVE = frozenset({"script", "foreignObject", "iframe", "embed", "object", "audio", "video", "handler", "listener"})
_INSIDE = re.compile(r"\s*(#|data:image/(png|jpeg|webp);)", re.IGNORECASE)
_CALLS = re.compile(r"@import|url\(\s*[\"']?(?!#)|javascript:", re.IGNORECASE)
_SVG = "{http://www.w3.org/2000/svg}svg"


def shown(library: Library) -> tuple[str, ...]:
    """Return the path of every picture in the prose of these documents, sorted."""
    found = {
        image_path(prose.path, link.href)
        for document in library
        for prose in document.prose.values()
        for unit in prose.units
        for link in unit.links
        if link.image and not is_outside(link.href)
    }
    return tuple(sorted(path for path in found if is_image(path) and not path.startswith(("../", "/"))))


def read(tree: Tree, path: str) -> bytes | None:
    """Return a picture that may be shown, or None where there is none at this path.

    Raises DoracakError where its content is not what its ending says, or could run a program or call another place.
    """
    try:
        raw = tree.bytes(path)
    except KeyError:
        return None
    ending = path[path.rindex(".") :].lower()
    if ending == ".svg":
        for name, what in _faults(raw):
            raise DoracakError(name, file=path, what=what)
    elif not _STARTS[ending].match(raw):
        raise DoracakError("image-type", file=path)
    return raw


def files(tree: Tree, library: Library) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield every picture by its path with what reads it for a preview; what may not be shown is empty there."""
    return ((path, partial(_read_calmly, tree, path)) for path in shown(library))


def _read_calmly(tree: Tree, path: str) -> bytes:
    with suppress(DoracakError):
        return read(tree, path) or b""
    return b""


def copy(tree: Tree, library: Library, out: Path) -> None:
    """Write every picture that pages show to where they look for it."""
    for path in shown(library):
        raw = read(tree, path)
        if raw is not None:
            write_if_new(out / FOLDER / path, raw)


def _faults(raw: bytes) -> Iterator[tuple[str, str]]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        yield "image-xml", error.msg or "XML"
        return
    if b"<!DOCTYPE" in raw[:4096].upper() or root.getroottree().docinfo.internalDTD is not None:
        yield "image-xml", "DOCTYPE"
    if root.tag != _SVG:
        yield "image-xml", str(root.tag)
    for node in root.iter():
        yield from _in_node(node)


def _in_node(node: etree._Element) -> Iterator[tuple[str, str]]:
    if not isinstance(node.tag, str):
        if isinstance(node, etree._ProcessingInstruction):
            yield "image-outside", f"<?{node.target}?>"
        return
    name = etree.QName(node).localname
    if name in _ACTIVE:
        yield "image-script", f"<{name}>"
    if name == "style" and _CALLS.search(node.text or ""):
        yield "image-outside", "<style>"
    for key, value in node.attrib.items():
        yield from _in_attribute(etree.QName(key).localname, str(value))


def _in_attribute(name: str, value: str) -> Iterator[tuple[str, str]]:
    if name.lower().startswith("on"):
        yield "image-script", name
    elif name in ("href", "src") and not _INSIDE.match(value):
        yield "image-outside", value
    elif _CALLS.search(value):
        yield "image-outside", f"{name}={value}"
