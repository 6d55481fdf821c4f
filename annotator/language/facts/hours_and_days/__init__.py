"""Hours with their days, and how long something takes."""
