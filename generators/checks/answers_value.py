"""An answer that is not in the form of its kind."""

from __future__ import annotations

from generators.check import Check
from generators.collecting.checking import unsound
from generators.problem import Severity

CHECK = Check(code="E513", severity=Severity.ERROR, find=unsound)
