"""Bytes that are not UTF-8, as an old Windows editor writes them."""

from generators.check import Check, read_as
from generators.problem import Severity

CHECK = Check(code="E201", severity=Severity.ERROR, find=read_as("not-utf8"))
