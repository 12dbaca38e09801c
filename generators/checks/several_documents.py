"""More than one YAML document in a file: only one would ever be read."""

from generators.check import Check, read_as
from generators.problem import Severity

CHECK = Check(code="E223", severity=Severity.ERROR, find=read_as("several-documents"))
