"""The galley: the article with its marks, notes and sources, as it is printed to be read and signed."""
