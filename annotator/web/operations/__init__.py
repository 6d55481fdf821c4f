"""What whoever runs the desk is told while it runs: figures and lines of the log, without content."""
