"""What is said with people outside and inside the desk."""
