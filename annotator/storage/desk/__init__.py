"""The desk as a list of articles: their deadlines and summaries; and what one of its servers does for all."""
