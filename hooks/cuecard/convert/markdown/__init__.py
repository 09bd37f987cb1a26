"""Markdown to HTML: one converter, and the extensions that make it this site's."""
