"""Passages beside what their pages say now."""
