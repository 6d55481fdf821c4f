"""SQL: the only home of sqlite-utils. What leaves this row is a frozen value, never a row or a cursor."""
