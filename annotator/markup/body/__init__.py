"""Finds the part of a page that is the article."""
