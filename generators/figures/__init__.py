"""Figures: one formula of monitoring in each file, with its source, its guards and a day up to which it counts."""
