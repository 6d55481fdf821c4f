"""Whether a passage of a source holds the facts of a claim: values and the words around them, and no text analysis."""
