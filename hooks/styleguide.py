"""The page of every component in every state, for who works on the theme."""

feature = "styleguide"
