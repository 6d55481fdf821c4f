"""Hostile HTML -> the HTML that is stored, in which text can be counted."""
