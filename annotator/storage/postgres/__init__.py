"""A desk on a PostgreSQL server: what is said otherwise there than in SQLite."""
