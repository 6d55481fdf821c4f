"""What readers get to see of how an article was checked: a page of its own, and frames on other sites."""
