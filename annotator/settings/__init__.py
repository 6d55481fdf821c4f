"""What whoever runs the desk may set: one table, and the file and the environment that its values come from."""
