"""What a finished page depends on, as one hash: the staged bytes, the plan, our code, the theme and the libraries.

Modification times never count: a checkout in CI has new ones, and the bytes are what matters.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

from generators import own_code
from generators.outputs.site import wire
from generators.site_plan import SitePlan

HERE = Path(__file__).parent
CHARTS = HERE.parent / "charts"
MODULES = (
    "blank_blocks",
    "blocks",
    "catalogue/addresses",
    "decoding",
    "drawn_blocks",
    "headers",
    "language",
    "limits",
    "own_code",
    "problem",
    "site_plan",
    "source",
    "spans",
    "spots",
    "words",
)
"""What the process that makes pages imports of ours beside this folder; a test looks whether that is still all."""
LIBRARIES = (
    "babel",
    "docutils",
    "jinja2",
    "markdown-it-py",
    "markupsafe",
    "matplotlib",
    "mdit-py-plugins",
    "myst-parser",
    "sphinx",
)


@dataclass(frozen=True)
class Keys:
    """The hash of a page's body, and of the whole page: the frame of all pages changes each day, the bodies seldom."""

    body: str
    page: str


class Hasher:
    """Gives the keys of the pages of one language under one plan."""

    def __init__(self, plan: bytes) -> None:
        """Take the plan as it is staged; of it, the words alone appear in bodies."""
        words = wire.load(plan, SitePlan).words
        self._body = hashlib.sha256(tool() + wire.dump(words))
        self._page = hashlib.sha256(plan)

    def keys(self, page: bytes) -> Keys:
        """Return the keys of a page as it is staged."""
        return self.keys_of(hashlib.sha256(page).hexdigest())

    def keys_of(self, digest: str) -> Keys:
        """Return the keys of a page by the SHA-256 of its staged bytes."""
        body, whole = self._body.copy(), self._page.copy()
        body.update(digest.encode())
        whole.update(body.digest())
        return Keys(body.hexdigest(), whole.hexdigest())


def code_files() -> Iterator[Path]:
    """Yield every file of ours that can have a say in what a page looks like."""
    own = HERE.parents[1]
    yield own.parent / "conf.py"
    yield from (own / f"{name}.py" for name in MODULES)
    for folder, pattern in ((own / "languages", "*"), (CHARTS, "*.py"), (HERE, "*.py"), (HERE / "theme", "**/*")):
        yield from sorted(path for path in folder.glob(pattern) if path.is_file())


@cache
def tool() -> bytes:
    """Return a hash of what makes pages of staged bytes."""
    made = hashlib.sha256(sys.version.encode())
    for name in LIBRARIES:
        made.update(f"{name} {version(name)}\n".encode())
    made.update(own_code.hash_of(code_files()))
    return made.digest()
