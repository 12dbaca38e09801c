"""Answers whose file stands in a place that contradicts them."""

from __future__ import annotations

from generators.check import Check
from generators.collecting.checking import misplaced
from generators.problem import Severity

CHECK = Check(code="E510", severity=Severity.ERROR, find=misplaced)
