"""Sign-offs, corrections and embeds."""
