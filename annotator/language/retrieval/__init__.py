"""Which words of a source carry a unit."""
