"""What people say to each other about units, beside queries."""
