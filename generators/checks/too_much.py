"""Markdown that asks more of the parsers than any text that people write: it is not parsed at all."""

from generators.check import Check, read_as
from generators.problem import Severity

CHECK = Check(code="E214", severity=Severity.ERROR, find=read_as("too-much"))
