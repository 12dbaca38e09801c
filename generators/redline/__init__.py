"""What a reviewer sees: two states of the content compared by meaning, and what the change affects elsewhere."""
