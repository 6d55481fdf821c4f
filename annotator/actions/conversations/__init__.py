"""What people say to each other about units, and what lets a writer without an account say it."""
