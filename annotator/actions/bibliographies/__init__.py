"""Making sources of a bibliography."""
