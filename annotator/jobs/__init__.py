"""What a server does in the background, in a loop that only the server starts."""
