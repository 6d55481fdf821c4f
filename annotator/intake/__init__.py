"""Bytes that come in, made HTML or text; never a tree."""
