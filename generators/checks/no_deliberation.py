"""An item that was approved without deliberation, which assessors do not count."""

from __future__ import annotations

from generators.check import Check
from generators.problem import Severity
from generators.procedure.problems import breach

CHECK = Check(code="E405", severity=Severity.WARNING, find=breach("deliberation", "no-deliberation"))
