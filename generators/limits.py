"""How much one file may ask of us; content is untrusted, anyone may open a pull request.

Figures follow SnakeYAML's limits after CVE-2022-25857 (50 levels, 50 aliases), with a smaller file.
"""

FILE_BYTES = 1_048_576
YAML_DEPTH = 50
YAML_ALIASES = 50
YAML_NODES = 100_000
MARKDOWN_DEPTH = 20
PATH_PART_BYTES = 200
INTEGER_DIGITS = 18
