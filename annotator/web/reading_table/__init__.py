"""The reading table: an article with its sentences, its spine and the card of the sentence in hand."""
