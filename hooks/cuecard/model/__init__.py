"""The values that pass between stages: pages, front matter, settings, sections."""
