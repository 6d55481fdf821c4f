"""The registry of sources as a bibliography."""
