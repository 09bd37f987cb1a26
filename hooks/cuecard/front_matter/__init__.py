"""What may stand in the front matter of an article, a page or a listing, and what is checked of it."""
