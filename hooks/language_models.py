"""Language models get an index of the site, its whole text, and a Markdown copy of each article."""

feature = "language_models"
