"""What people do. A changing action is one transaction, one or more events, one batch id."""
