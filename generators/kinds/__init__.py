"""One file per kind of record; each ends in `KIND = Kind(...)`."""
