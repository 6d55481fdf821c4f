"""What the clauses of a claim say beside those of a passage: denials, directions, and what came first."""
