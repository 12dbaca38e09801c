"""An answer to a question that the report does not ask."""

from __future__ import annotations

from generators.check import Check
from generators.collecting.checking import strange
from generators.problem import Severity

CHECK = Check(code="E512", severity=Severity.WARNING, find=strange)
