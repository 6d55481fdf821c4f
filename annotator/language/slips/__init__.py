"""Rules for slips that can be proved from the text alone, a family of rules in each file."""
