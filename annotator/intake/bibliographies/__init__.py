"""Bibliographies that come in, told by their content: BibTeX, RIS and CSL-JSON."""
