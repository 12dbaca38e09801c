"""What the records say for reports: one file for each key that a specification can ask `from`, ending in `DATA`."""
