"""The desk as a list: when articles are due, and how each of them stands."""
