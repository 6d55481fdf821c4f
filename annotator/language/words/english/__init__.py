"""English words, by what they are looked up for."""
