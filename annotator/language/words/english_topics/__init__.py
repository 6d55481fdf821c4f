"""English families of words by the topics of news and records."""
