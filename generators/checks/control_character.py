"""A character that nobody sees and that can mislead readers and programs."""

from generators.check import Check, read_as
from generators.problem import Severity

CHECK = Check(code="E202", severity=Severity.ERROR, find=read_as("control-character"))
