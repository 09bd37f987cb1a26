"""The manual is true: its reference is made from the code, its examples build, its site is well."""
