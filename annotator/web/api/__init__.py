"""The interface for programs: JSON in and out, by the same actions and views as the pages."""
