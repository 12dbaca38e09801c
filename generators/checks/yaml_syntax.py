"""Text that is not YAML."""

from generators.check import Check, read_as
from generators.problem import Severity

CHECK = Check(code="E220", severity=Severity.ERROR, find=read_as("yaml-syntax"))
