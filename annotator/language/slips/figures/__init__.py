"""Slips of figures: changes, sums, shares, counts, conversions, digits, against what the text says beside them."""
