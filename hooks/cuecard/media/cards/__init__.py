"""Pictures that are drawn for the site: the card of each page for social networks."""
