"""The registers: one file each, ending in `REGISTER = Register(...)`; see register.py for what it must offer."""
