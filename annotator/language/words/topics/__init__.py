"""Families of words by the topics of news and records, beside those of each language."""
