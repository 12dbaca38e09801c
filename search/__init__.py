"""Search: analysis, index and query; it knows nothing of the generators."""
