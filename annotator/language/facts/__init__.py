"""The facts of a text: figures, dates, names, negations and directions, as values with the words around them."""

# Stored with the facts: those that rules of another number found count as not found.
RULES = 8
