"""Less time for comments on the minutes than the terms of reference in force give."""

from __future__ import annotations

from generators.check import Check
from generators.problem import Severity
from generators.procedure.problems import breach

CHECK = Check(code="E409", severity=Severity.WARNING, find=breach("comments", "short-comments"))
