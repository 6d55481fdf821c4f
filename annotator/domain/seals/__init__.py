"""Seals over the log: by them, a log that was cut or rewritten is told."""
