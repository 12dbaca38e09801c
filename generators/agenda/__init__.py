"""The chain of meetings: what the next sitting has to take up, its agenda and invitation, and its dates."""
