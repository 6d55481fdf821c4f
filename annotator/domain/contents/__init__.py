"""What was captured, where it is kept."""
