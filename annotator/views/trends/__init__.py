"""The trends of the desk, for those who see everything."""
