"""Pages that hold no article, or only a part of one."""
