"""YAML nested deeper than any record."""

from generators.check import Check, read_as
from generators.problem import Severity

CHECK = Check(code="E232", severity=Severity.ERROR, find=read_as("too-deep"))
