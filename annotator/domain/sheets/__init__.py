"""What leaves for people to read: galleys, lists and tables."""
