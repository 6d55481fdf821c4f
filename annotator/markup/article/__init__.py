"""The stored article: its text and blocks, and everything that is cut out of it or laid over it."""
