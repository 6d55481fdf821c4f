"""The log as people read it: sentences, pages of them, and an article as it stood."""
