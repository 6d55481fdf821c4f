"""Turns hostile HTML into the HTML that is stored and shown."""
