"""Communication plans: which activities were done in time, by a day."""
