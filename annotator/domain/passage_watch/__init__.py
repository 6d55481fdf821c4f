"""What has become of the words that evidence was found in, on the pages where they stood."""
