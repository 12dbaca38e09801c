"""A meeting that fewer voting members attended than the terms of reference in force ask for."""

from __future__ import annotations

from generators.check import Check
from generators.problem import Severity
from generators.procedure.problems import breach

CHECK = Check(code="E403", severity=Severity.WARNING, find=breach("quorum", "no-quorum"))
