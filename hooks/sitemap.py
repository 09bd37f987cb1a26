"""Search engines get a list of exactly the pages that are for them; without this feature there is none."""

feature = "sitemap"
