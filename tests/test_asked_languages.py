"""A language that the site does not have is refused at once, before the content is checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.building import Order, build
from generators.problem import DoracakError
from tests.tiny import handbook, write


def test_an_unknown_language_is_refused_before_anything_is_checked(tmp_path: Path) -> None:
    root = write(handbook(tmp_path), {"content/pages/example-page.yaml": "title: {sq: x}\nwrong: y\n"})
    steps: list[str] = []
    with pytest.raises(DoracakError) as caught:
        build(Order(root, root / "public", only=("xx",)), steps.append)
    assert (caught.value.name, caught.value.values) == ("unknown-language", {"value": "xx", "known": "sq, en"})
    assert steps == ["read"]
