"""Finds the words of an old draft in a new one."""
