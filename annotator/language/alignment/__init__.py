"""Which words of a new draft are those of the old one."""
