"""What changed between two days, read from the days of validity in the records, and never from the history of files."""
