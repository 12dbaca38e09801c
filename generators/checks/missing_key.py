"""A key that must stand in a record and does not."""

from generators.check import Check, read_as
from generators.problem import Severity

CHECK = Check(code="E102", severity=Severity.ERROR, find=read_as("missing-key"))
