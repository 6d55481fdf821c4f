"""Asking a web archive about the page of a source, and capturing the copy that it has."""
