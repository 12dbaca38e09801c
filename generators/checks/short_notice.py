"""An invitation that went out later than the terms of reference in force allow."""

from __future__ import annotations

from generators.check import Check
from generators.problem import Severity
from generators.procedure.problems import breach

CHECK = Check(code="E401", severity=Severity.WARNING, find=breach("notice", "short-notice"))
