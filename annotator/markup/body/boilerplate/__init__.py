"""What stands among an article's paragraphs and is not part of it, by its elements, its class or its words."""
