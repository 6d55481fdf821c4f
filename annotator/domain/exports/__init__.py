"""What leaves an article, in words: what each format carries, and what is held back from all of them."""
