"""The desk as a list: when articles are due, and how each stands; and what one of its servers does for all."""
