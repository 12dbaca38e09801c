"""A YAML file with more values than any record has."""

from generators.check import Check, read_as
from generators.problem import Severity

CHECK = Check(code="E225", severity=Severity.ERROR, find=read_as("yaml-too-big"))
