"""Whole sites, the shipped one and those of strangers, walked as their owners, editors and visitors do."""
