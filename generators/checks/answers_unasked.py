"""Answers of an institution that the report does not ask."""

from __future__ import annotations

from generators.check import Check
from generators.collecting.checking import unasked
from generators.problem import Severity

CHECK = Check(code="E511", severity=Severity.WARNING, find=unasked)
