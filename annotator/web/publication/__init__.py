"""The pages of sign-offs and corrections."""
