"""What is known of archives' copies, and about which pages an archive may be asked."""
