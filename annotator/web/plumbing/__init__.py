"""What every request and response goes through, whatever its noun."""
