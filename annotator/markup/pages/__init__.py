"""A page as a tree: parsed within limits, with what is hidden, drawn or typed into it made plain."""
