"""What leaves an article for other programs, and what comes back from them."""
