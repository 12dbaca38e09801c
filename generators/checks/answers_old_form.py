"""Answers to an earlier version of a form."""

from __future__ import annotations

from generators.check import Check
from generators.collecting.checking import earlier
from generators.problem import Severity

CHECK = Check(code="E515", severity=Severity.NOTICE, find=earlier)
