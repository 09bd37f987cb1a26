"""Lists of all articles and of each category, tag, author and series."""

feature = "listings"
