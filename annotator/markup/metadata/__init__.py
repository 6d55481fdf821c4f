"""What a page says of its own publication: headline, byline, dates, site."""
