"""The collector of garbage is paused and goes on; what came into being meanwhile is still collected later."""

from __future__ import annotations

import gc
import weakref

from generators.garbage import paused


class Ring:
    """An object that holds itself."""

    def __init__(self) -> None:
        self.own = self


def test_it_goes_on_and_collects_what_was_made_meanwhile() -> None:
    assert gc.isenabled()
    with paused():
        assert not gc.isenabled()
        with paused():
            seen = weakref.ref(Ring())
        assert not gc.isenabled()
    assert gc.isenabled()
    assert seen() is not None
    gc.collect()
    assert seen() is None


def test_one_who_paused_it_before_finds_it_paused() -> None:
    gc.disable()
    try:
        with paused():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()
