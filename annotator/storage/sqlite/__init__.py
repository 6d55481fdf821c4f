"""A desk in a file, which SQLite keeps: what is said otherwise there than on a server."""
