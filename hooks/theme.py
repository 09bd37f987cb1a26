"""The theme gets its style sheet and script, its escaping and the data that its templates place."""

feature = "theme"
