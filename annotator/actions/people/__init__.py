"""What is done with people and their accounts."""
