"""One file per check; each ends in `CHECK = Check(...)`."""
