"""Other generators, which build the same articles in the same run."""
