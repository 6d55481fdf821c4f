"""Deadlines, the archive, the summaries that the desk shows, and what one of its servers does for all."""
