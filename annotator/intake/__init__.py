"""Everything that comes in, converted to HTML or text; no HTML is parsed here."""
