"""French words, by what they are looked up for."""
