"""What `docs/` holds, as typed pages: articles, ordinary pages, the files they use, and what of it is public."""
