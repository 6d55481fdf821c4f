"""What the log is for: taking steps back, and holding what is stored against it."""
