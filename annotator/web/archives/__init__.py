"""Web archives: asked about the page of a source, by buttons on the pages where somebody misses it."""
