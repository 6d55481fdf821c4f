"""The pages that an article rests on, fetched again."""
