"""The stored article: its text and blocks, its sentences, and the marks and corrections written into it."""
