"""Writes Word documents."""
