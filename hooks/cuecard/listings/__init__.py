"""Lists of articles, their pages, and which articles belong beside each other."""
