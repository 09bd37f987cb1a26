"""What templates are given, and the theme's templates and style sheets."""
