"""The pages of sign-offs, corrections and embeds."""
