"""Deadlines, the archive, and the summaries that the desk shows."""
