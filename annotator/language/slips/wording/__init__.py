"""Slips of words: names spelt in two ways, speakers, headlines, pictures without a caption."""
