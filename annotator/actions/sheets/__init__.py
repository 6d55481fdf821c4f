"""Sheets that people edited elsewhere, and that come back."""
