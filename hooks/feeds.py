"""Feeds of all articles and of each category, tag and author."""

feature = "feeds"
