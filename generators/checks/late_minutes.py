"""Minutes that were circulated later than the terms of reference in force allow."""

from __future__ import annotations

from generators.check import Check
from generators.problem import Severity
from generators.procedure.problems import breach

CHECK = Check(code="E408", severity=Severity.WARNING, find=breach("circulation", "late-minutes"))
