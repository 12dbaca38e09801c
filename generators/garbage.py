"""Python's collector of circular garbage, paused where thousands of records come into being at once.

Records are frozen trees without circles; looking through all of them again and again for circles took two thirds of
the time that reading 5,000 sets of minutes takes.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """Pause the collector, and let it go on afterwards if it was at work before.

    What came into being meanwhile counts as old then: to go on would else begin with a look at all of it.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.freeze()
            gc.unfreeze()
            gc.enable()
