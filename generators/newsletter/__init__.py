"""The newsletter of a month: what happened, gathered from the records, with what an editor adds."""
