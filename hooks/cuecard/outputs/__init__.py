"""The files of a site beside its pages: one module a kind of file."""
