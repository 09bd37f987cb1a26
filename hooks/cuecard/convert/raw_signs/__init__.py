"""Signs that visitors would read and that their author meant otherwise."""
