"""What makes one file when it is asked for: a preview makes only what is looked at."""

from __future__ import annotations

from collections.abc import Callable

FileMaker = Callable[[], bytes]
