"""A YAML alias without its anchor."""

from generators.check import Check, read_as
from generators.problem import Severity

CHECK = Check(code="E228", severity=Severity.ERROR, find=read_as("unknown-alias"))
