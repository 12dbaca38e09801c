"""Import of what exists: Word and OpenDocument files as minutes or guidelines, with a report of all that was lost."""
