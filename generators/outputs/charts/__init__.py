"""Charts: one drawing for site and documents, coloured by whoever shows it, and the same as a chart of Office."""
