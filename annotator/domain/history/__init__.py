"""The history of an article: what can go wrong with it."""
