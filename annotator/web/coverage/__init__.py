"""The page on which an editor decides whether an article can run."""
