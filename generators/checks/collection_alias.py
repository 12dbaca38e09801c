"""A YAML alias to a list or mapping: what is shared cannot be changed in one place."""

from generators.check import Check, read_as
from generators.problem import Severity

CHECK = Check(code="E229", severity=Severity.ERROR, find=read_as("collection-alias"))
