"""What people do. Each action that changes something is one transaction, with one or more events in one batch."""
