"""Two bodies whose programmes serve the same measure at the same time."""

from __future__ import annotations

from generators.check import Check
from generators.planning.problems import conflict
from generators.problem import Severity

CHECK = Check(code="E463", severity=Severity.NOTICE, find=conflict("two-groups"))
