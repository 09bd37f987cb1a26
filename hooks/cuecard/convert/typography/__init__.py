"""Typographic signs in the place of those of a keyboard, by the rules of each language."""
