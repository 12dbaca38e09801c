"""A meeting or an approval by a body that was not yet, or no longer, in force."""

from __future__ import annotations

from generators.check import Check
from generators.problem import Severity
from generators.procedure.problems import breach

CHECK = Check(code="E407", severity=Severity.WARNING, find=breach("existence", "body-not-in-force"))
