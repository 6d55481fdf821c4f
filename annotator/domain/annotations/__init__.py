"""W3C Web Annotations: what comes in of another program, and what could be made of it here."""
