"""Reads an input as an article, with intake, markup and language but without the database."""
