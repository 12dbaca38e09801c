"""One file per command; each ends in `COMMAND = Command(...)`."""
