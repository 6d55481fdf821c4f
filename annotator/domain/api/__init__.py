"""The interface for programs: the tokens that let them in, their cursors, and what can go wrong there."""
