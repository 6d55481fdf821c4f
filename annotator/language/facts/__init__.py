"""The facts of a text: figures, dates, names, negations and directions, as values with the words around them."""
