"""Slips of time: weekdays, dates that do not exist, ages, and how long something took."""
