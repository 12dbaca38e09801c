"""A YAML merge key: a record must show all its keys."""

from generators.check import Check, read_as
from generators.problem import Severity

CHECK = Check(code="E230", severity=Severity.ERROR, find=read_as("merge-key"))
