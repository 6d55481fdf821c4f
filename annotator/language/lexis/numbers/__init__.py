"""Numbers of a text as values: numerals, quantities with their units, ranges, shares, scores."""
