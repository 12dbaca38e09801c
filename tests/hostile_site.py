"""The site of one repository that holds every hostile case that is let through."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from generators.building import Order, build
from tests.hostile_cases import PASSING
from tests.once import once
from tests.repository import MINIMAL


def hostile_site(places: pytest.TempPathFactory) -> Path:
    """Return the folder of its pages, which no test may change."""
    return (once(places, "hostile-site", _build) / "public").resolve()


def _build(root: Path) -> None:
    shutil.copytree(MINIMAL, root, dirs_exist_ok=True)
    for case in PASSING:
        case.put(root)
    made = build(Order(root, root / "public", as_of=date(2024, 6, 1)))
    assert made.shown is not None, (made.problems[:5], [site.problems[:5] for site in made.sites])
