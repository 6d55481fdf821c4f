"""What trends are reckoned from: all units of the log at once."""
