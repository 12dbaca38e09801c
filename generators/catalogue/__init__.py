"""Which files of open data there are, where they stand and what their columns hold; outputs/data/ makes them.

An address of a file begins with `/` and leads from the top of the site, above the languages; it is given for ever.
"""
