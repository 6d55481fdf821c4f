"""Prose: sentences, quotations, loose facts. Knows neither HTML nor SQL."""
