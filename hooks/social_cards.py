"""Pages without a picture of their own get one that social networks show."""

feature = "social_cards"
