"""One file a format: frozen data in, bytes out, and where a format comes back, bytes in."""
