"""The door to all commands: `python build.py --help`."""

import sys

from generators.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
