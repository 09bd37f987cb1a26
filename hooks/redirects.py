"""Old addresses lead to the pages that took their place."""

feature = "redirects"
