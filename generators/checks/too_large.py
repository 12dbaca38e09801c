"""A file larger than anything that people write by hand."""

from generators.check import Check, read_as
from generators.problem import Severity

CHECK = Check(code="E203", severity=Severity.ERROR, find=read_as("too-large"))
