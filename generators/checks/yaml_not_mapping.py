"""A YAML file that holds a list or a bare text where keys with values are needed."""

from generators.check import Check, read_as
from generators.problem import Severity

CHECK = Check(code="E222", severity=Severity.ERROR, find=read_as("yaml-not-mapping"))
