"""Landing pages from typed sections: each kind, its values, its checks, and what its template is given."""
