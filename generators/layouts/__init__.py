"""How records become blocks: shared pieces, and the layouts that are too large for their kind's own file."""
