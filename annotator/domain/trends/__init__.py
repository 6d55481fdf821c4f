"""How the checking goes from week to week, and what it missed."""
