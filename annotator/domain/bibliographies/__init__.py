"""Sources as citations: what a bibliography in CSL-JSON, BibTeX or RIS says of them, out and in."""
