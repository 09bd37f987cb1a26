"""Each Markdown file becomes a typed page; each article knows whether it is public."""

feature = "articles"
