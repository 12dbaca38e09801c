"""A value of another type than its key asks for."""

from generators.check import Check, read_as
from generators.problem import Severity

CHECK = Check(code="E103", severity=Severity.ERROR, find=read_as("wrong-value"))
