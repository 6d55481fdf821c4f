"""What every page and answer goes through, whatever it is about."""
