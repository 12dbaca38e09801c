"""The search over this repository's own content, which takes seconds to make: once for all tests, and never changed."""

from __future__ import annotations

import pytest

from benchmarks.content_search import services
from search.engines.backends import NAMES
from search.service import Service


@pytest.fixture(scope="session")
def searches(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Service]:
    """Return a service per engine."""
    return services(tmp_path_factory.mktemp("content"), NAMES)
