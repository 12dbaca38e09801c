"""What a person types: cut into signs, read as a tree, and never refused without being told why."""
