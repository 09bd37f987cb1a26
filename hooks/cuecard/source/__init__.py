"""A source as its author saved it: front matter, text, and where in the file each value stands."""
