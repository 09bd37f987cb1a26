"""The engine of a marketing and content site: Markdown articles in, themed pages out."""
