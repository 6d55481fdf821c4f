"""Notices: how far a person has read, and what is sent to them and to other programs."""
