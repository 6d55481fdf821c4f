"""Who signed what, and whether it still holds."""
