"""Leaflets: parts of a page on a sheet of A4 that is folded twice, as PDF/A-2a and PDF/UA-1."""
