"""Finds where sentences end."""
