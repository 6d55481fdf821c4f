"""Rows of what is said about units between people."""
