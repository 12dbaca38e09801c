"""A line of a work programme that serves nothing that is recorded."""

from __future__ import annotations

from generators.check import Check
from generators.planning.problems import conflict
from generators.problem import Severity

CHECK = Check(code="E461", severity=Severity.NOTICE, find=conflict("line-without-link"))
