"""What templates are given, and the theme's own files."""
