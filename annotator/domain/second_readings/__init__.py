"""Second readings: drawing a sample, what the two readers answered, and how far they agree."""
