"""Which pictures belong to an article, with their captions."""
