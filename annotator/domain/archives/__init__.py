"""Web archives: whether one has a copy of a source’s page, and whether it will save the page now."""
