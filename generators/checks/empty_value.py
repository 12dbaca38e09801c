"""A key without a value: nobody can tell whether it was forgotten or there is none."""

from generators.check import Check, read_as
from generators.problem import Severity

CHECK = Check(code="E224", severity=Severity.ERROR, find=read_as("empty-value"))
