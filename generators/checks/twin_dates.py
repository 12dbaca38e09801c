"""Twins in which a date differs, however each language writes it."""

from functools import partial

from generators.check import Check
from generators.problem import Severity
from generators.twins import fact_problems

CHECK = Check(code="E124", severity=Severity.ERROR, find=partial(fact_problems, kind="dates", check="twin-dates"))
