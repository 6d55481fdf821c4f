"""Values of a claim beside those of a passage: figures, dates and times."""
