"""A finished build takes the place of the site before, as a whole or not at all."""
