"""The search index of the finished pages."""
