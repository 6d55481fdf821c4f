"""Queries and remarks, and the link by which a writer answers."""
