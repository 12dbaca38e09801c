"""Something that an institution said and that fits no question."""

from __future__ import annotations

from generators.check import Check
from generators.collecting.checking import waiting
from generators.problem import Severity

CHECK = Check(code="E514", severity=Severity.WARNING, find=waiting)
