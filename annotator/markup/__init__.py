"""HTML trees: the only home of the parsers and the extraction libraries."""
