"""What the build changed against the published site, for whatever uploads it."""

feature = "changes"
