"""A measure of a strategy that no line of a work programme serves."""

from __future__ import annotations

from generators.check import Check
from generators.planning.problems import conflict
from generators.problem import Severity

CHECK = Check(code="E460", severity=Severity.NOTICE, find=conflict("measure-without-line"))
