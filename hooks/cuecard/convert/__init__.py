"""From Markdown to clean HTML: texts, sections, and how long they take to read."""
