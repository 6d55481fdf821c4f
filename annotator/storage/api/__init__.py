"""What the interface for programs keeps: tokens, and the answers that it gave."""
