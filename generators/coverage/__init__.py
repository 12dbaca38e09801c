"""How far schemes are covered: which objects were held against them, what was found, and which codes nothing has."""
