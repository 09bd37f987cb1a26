"""A preview hears of a saved source when it is saved, and shows its page before it follows with the rest."""

feature = "preview"
