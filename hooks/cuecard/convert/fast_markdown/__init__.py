"""Python-Markdown's own steps, done in less time with the same result."""
