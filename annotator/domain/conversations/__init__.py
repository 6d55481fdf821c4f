"""What people ask and say to each other about units."""
