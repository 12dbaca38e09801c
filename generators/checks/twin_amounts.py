"""Twins in which an amount of money or a percentage differs."""

from functools import partial

from generators.check import Check
from generators.problem import Severity
from generators.twins import fact_problems

CHECK = Check(code="E125", severity=Severity.ERROR, find=partial(fact_problems, kind="amounts", check="twin-amounts"))
