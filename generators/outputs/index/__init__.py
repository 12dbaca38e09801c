"""What search needs of the handbook: its units, and the words and references it knows."""
