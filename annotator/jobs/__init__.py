"""What goes on beside the requests: a loop that only a server starts."""
