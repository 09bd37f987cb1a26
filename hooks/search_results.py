"""What search engines show of a page: a title that they do not cut, a description that is its own."""

feature = "search_results"
