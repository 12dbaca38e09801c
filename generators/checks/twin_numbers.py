"""Twins in which a number differs."""

from functools import partial

from generators.check import Check
from generators.problem import Severity
from generators.twins import fact_problems

CHECK = Check(code="E123", severity=Severity.ERROR, find=partial(fact_problems, kind="numbers", check="twin-numbers"))
