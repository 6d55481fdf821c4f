"""What is decided by counting: votes and their sides, games and their scores."""
