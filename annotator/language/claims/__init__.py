"""What in a sentence is worth a check, and which facts a unit ought to cover."""
