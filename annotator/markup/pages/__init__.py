"""A page as a tree: parsed within limits, without hidden elements, with formulas and controls written out as text."""
