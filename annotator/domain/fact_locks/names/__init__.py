"""Names of a claim beside those of a passage."""
