"""Coverage as an editor reads it: what is to be done, section by section, and on which sources it rests."""
