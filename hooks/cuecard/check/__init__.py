"""What is wrong with a site, and how that is reported."""
