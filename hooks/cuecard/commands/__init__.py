"""The command `cuecard`: questions about the site, answered without building it."""
