"""The desk as a list of articles: their deadlines and summaries."""
