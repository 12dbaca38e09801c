"""Pages that follow from many records, one file each."""
