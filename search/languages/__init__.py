"""Languages of the search, one file each; see `search.language.Language` for what a file says."""
