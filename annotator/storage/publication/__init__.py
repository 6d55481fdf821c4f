"""Sign-offs and corrections."""
