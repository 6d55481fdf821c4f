"""Dates and times of the day of a text as values."""
