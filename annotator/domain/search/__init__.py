"""What somebody looks for on the desk, and what is found."""
