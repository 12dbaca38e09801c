"""Writes down in the minutes themselves what became of an action, without touching anything else in the file."""
