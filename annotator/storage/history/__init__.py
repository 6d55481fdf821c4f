"""Reads of the log that stay fast however long it is."""
