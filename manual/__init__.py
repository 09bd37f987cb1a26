"""The manual: a site that Cuecard builds, and the program that renews its reference."""
