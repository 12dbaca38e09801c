"""A meeting led by someone in a capacity that may not lead it."""

from __future__ import annotations

from generators.check import Check
from generators.problem import Severity
from generators.procedure.problems import breach

CHECK = Check(code="E404", severity=Severity.WARNING, find=breach("chair", "wrong-chair"))
