"""Reads an input as an article, by intake, markup and language; without the database."""
