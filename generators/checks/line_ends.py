"""Line ends of Windows or of old Macs, which make every line differ in a comparison."""

from generators.check import Check, read_as
from generators.problem import Severity

CHECK = Check(code="E205", severity=Severity.WARNING, find=read_as("line-ends"))
