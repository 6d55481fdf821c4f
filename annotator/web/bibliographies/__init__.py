"""Bibliographies on pages: out of the registry, and in."""
