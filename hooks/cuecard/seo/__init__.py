"""What the head of a page tells search engines and social networks, and the checks of it."""
