"""Converts everything that comes in to HTML or text; no HTML is parsed here."""
