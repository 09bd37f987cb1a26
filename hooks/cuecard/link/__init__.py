"""How pages belong together: addresses, lists, neighbours, redirects, and what is public when."""
