"""A YAML file without a record."""

from generators.check import Check, read_as
from generators.problem import Severity

CHECK = Check(code="E221", severity=Severity.ERROR, find=read_as("yaml-empty"))
