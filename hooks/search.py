"""Visitors can search the pages; without this feature there is no search button."""

feature = "search"
