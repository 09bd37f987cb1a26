"""Changes to files that an owner wrote: what is new is put in, and every other byte stays."""
