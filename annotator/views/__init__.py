"""What a person sees of the desk: all of it, or what everybody may know. Nothing here changes anything."""
