"""What runs in the place of MkDocs' own functions."""
