"""Settings that all tests share: hypothesis tries the same examples everywhere and leaves no files behind."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("doracak", deadline=None, derandomize=True, database=None)
settings.load_profile("doracak")
