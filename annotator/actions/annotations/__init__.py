"""Annotations of other programs that come in."""
