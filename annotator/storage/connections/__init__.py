"""What connections to the database share: whose turn it is to write, and what is said when SQLite cannot."""
