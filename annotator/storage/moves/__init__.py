"""Carries a desk from one database to another, row by row: from a file to a server, and back."""
