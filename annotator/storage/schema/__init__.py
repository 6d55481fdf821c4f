"""The SQL of each migration, by what its tables hold."""
