"""A line of a work programme that is due after the calendar step that it feeds."""

from __future__ import annotations

from generators.check import Check
from generators.planning.problems import conflict
from generators.problem import Severity

CHECK = Check(code="E462", severity=Severity.WARNING, find=conflict("due-after-step"))
