"""The proof that a build after any edits gives the bytes of a clean build."""
