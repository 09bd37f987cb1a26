"""What runs in the place of MkDocs' own functions, and what MkDocs is given."""
