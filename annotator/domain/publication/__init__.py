"""What happens at publication: who signs which text, what ran, and what is corrected afterwards."""
