"""How much a filled form may ask of us: it comes by e-mail, from anyone.

A form of ours has less than 100 parts and 2 MB unpacked; answers with pictures stay far below these figures.
"""

FILE_BYTES = 20_000_000
"""The file as it came."""
PARTS = 2_000
"""Entries of a ZIP container."""
PART_BYTES = 50_000_000
"""One part, unpacked; only parts that are read are unpacked at all."""
RATIO, RATIO_FROM = 200, 1_000_000
"""A part of more than RATIO_FROM bytes may be so many times as large as it is packed: deflate makes 1,032 of a bomb."""
NODES = 500_000
"""Elements of one part."""
DEPTH = 200
"""Elements inside of each other; a table in a control in a table has about 30."""
TEXT = 100_000
"""Signs of one answer."""
ROWS = 5_000
"""Rows of one table."""
JSON_BYTES = 5_000_000
FORMS = 500
"""Files in one run."""
