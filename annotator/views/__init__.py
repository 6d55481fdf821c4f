"""What a person sees of the desk: all of it, or its public copy. Nothing here changes anything."""
