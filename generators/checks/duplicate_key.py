"""The same key twice in one place: one of the two values would be lost."""

from generators.check import Check, read_as
from generators.problem import Severity

CHECK = Check(code="E231", severity=Severity.ERROR, find=read_as("duplicate-key"))
