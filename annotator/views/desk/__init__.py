"""The desk as a list of articles: what is shown of each to whom."""
