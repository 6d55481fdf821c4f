"""What web archives were asked about the pages of sources."""
