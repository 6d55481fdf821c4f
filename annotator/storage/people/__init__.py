"""Rows of people, and of what lets them in."""
