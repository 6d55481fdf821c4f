"""Pages of people: who is at the desk, and how they come in."""
