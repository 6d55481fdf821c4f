"""The use of the log: undo, and audits of what is stored."""
