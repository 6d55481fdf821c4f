"""The same fact in several claims of an article."""
