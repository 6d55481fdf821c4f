"""Letting programs in, and answering them once."""
