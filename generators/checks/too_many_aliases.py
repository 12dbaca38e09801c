"""More YAML aliases than a person writes, as in a file made to exhaust memory."""

from generators.check import Check, read_as
from generators.problem import Severity

CHECK = Check(code="E227", severity=Severity.ERROR, find=read_as("too-many-aliases"))
