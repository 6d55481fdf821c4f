"""SQL: the only package that uses sqlite-utils. Its functions return frozen values, never rows or cursors."""
