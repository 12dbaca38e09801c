"""Letters put together from a base and a separate mark: they look the same and are not found."""

from generators.check import Check, read_as
from generators.problem import Severity

CHECK = Check(code="E206", severity=Severity.WARNING, find=read_as("not-nfc"))
