"""Analytical reports: a specification and the records make pages, blank or filled in, each figure with its sources."""
