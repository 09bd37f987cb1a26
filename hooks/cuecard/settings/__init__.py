"""What `mkdocs.yml` may say under `extra:`, and what is checked of it."""
