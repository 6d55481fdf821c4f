"""The facts of an article's publication: headline, byline, dates, site."""
