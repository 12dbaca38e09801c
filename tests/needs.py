"""Tools that a test needs and a machine may lack: skipped with the reason, or failed where they are required."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest


def absent(need: str, reason: str) -> NoReturn:
    """Skip the test, or fail it where the variable DORACAK_REQUIRE names what it needs."""
    if required(need):
        pytest.fail(f"DORACAK_REQUIRE={need}, but {reason}")
    pytest.skip(reason)


def required(need: str) -> bool:
    """Say whether the variable DORACAK_REQUIRE names this need."""
    return need in os.environ.get("DORACAK_REQUIRE", "").split(",")
