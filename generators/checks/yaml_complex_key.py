"""A YAML key that is not a plain word."""

from generators.check import Check, read_as
from generators.problem import Severity

CHECK = Check(code="E233", severity=Severity.ERROR, find=read_as("yaml-complex-key"))
