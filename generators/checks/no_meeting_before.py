"""A body that plans no sitting before a fixed day that binds it."""

from __future__ import annotations

from generators.check import Check
from generators.planning.problems import conflict
from generators.problem import Severity

CHECK = Check(code="E464", severity=Severity.NOTICE, find=conflict("no-meeting-before"))
