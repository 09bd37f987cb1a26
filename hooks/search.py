"""Visitors can search the pages; without this hook there is no search button."""

feature = "search"
