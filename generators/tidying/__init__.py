"""What `tidy` does to files: their form, the ids of points, the stamps of translations, the lists of ids and codes."""
