"""From the bytes of a site's files to sources, front matter and settings."""
