"""A YAML tag: it can make programs build objects, and no record needs it."""

from generators.check import Check, read_as
from generators.problem import Severity

CHECK = Check(code="E226", severity=Severity.ERROR, find=read_as("yaml-tag"))
