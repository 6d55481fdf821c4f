"""Seals: whether what is stored is what this desk stored."""
