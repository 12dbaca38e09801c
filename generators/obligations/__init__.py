"""Obligations: what terms of reference, calendars and texts ask for by a day, and whether the records show it."""
