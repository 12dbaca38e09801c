"""A key that the model does not know: a misspelt key must not be dropped in silence."""

from generators.check import Check, read_as
from generators.problem import Severity

CHECK = Check(code="E101", severity=Severity.ERROR, find=read_as("unknown-key"))
