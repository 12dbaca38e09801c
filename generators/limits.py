"""How much one file may ask of us; content is untrusted, anyone may open a pull request.

Figures follow SnakeYAML's limits after CVE-2022-25857 (50 levels, 50 aliases), with a smaller file.
"""

FILE_BYTES = 1_048_576
LIST_BYTES = 33_554_432
"""The lists of ids and codes grow for ever; a million ids have 20 MB."""
YAML_DEPTH = 50
YAML_ALIASES = 50
YAML_NODES = 100_000
MARKDOWN_DEPTH = 20
MARKDOWN_LINES = 20_000
MARKDOWN_LINE = 20_000
MARKDOWN_WORD = 2_000
MARKDOWN_BRACKETS = 10_000
MARKDOWN_COLUMNS = 100
PATH_PART_BYTES = 200
INTEGER_DIGITS = 18

PAGE_SECONDS = 60
"""How long one page may take to be read, and again to be written; a page of 20,000 lines takes about 15 s."""
SITE_SECONDS = 3_600
"""How long all pages of one language may take; 5,000 pages take about two minutes."""
SITE_MEGABYTES = 4_096
"""How much memory the pages of one language may take; 1,000 pages take about 300 MB."""
