"""Signing an article off, running it, and correcting it afterwards."""
