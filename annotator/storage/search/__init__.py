"""The full-text index of the desk. Its queries are for SQLite's FTS5 alone."""
