"""A byte order mark at the start of a file, which some editors add."""

from generators.check import Check, read_as
from generators.problem import Severity

CHECK = Check(code="E204", severity=Severity.WARNING, find=read_as("byte-order-mark"))
