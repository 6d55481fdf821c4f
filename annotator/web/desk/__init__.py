"""The desk: its articles with their deadlines."""
