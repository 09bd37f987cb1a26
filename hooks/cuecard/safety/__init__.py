"""What the text of an author may do to a visitor: nothing but be read."""
