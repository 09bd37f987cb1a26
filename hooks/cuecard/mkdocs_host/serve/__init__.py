"""`mkdocs serve`: MkDocs' server with what an editor sees while writing."""
