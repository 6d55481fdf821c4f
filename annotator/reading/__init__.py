"""From an input to a reading: intake, markup and language together, without the database."""
