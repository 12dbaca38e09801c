"""A decision of a body of a type that does not decide."""

from __future__ import annotations

from generators.check import Check
from generators.problem import Severity
from generators.procedure.problems import breach

CHECK = Check(code="E406", severity=Severity.WARNING, find=breach("right-to-decide", "no-right-to-decide"))
