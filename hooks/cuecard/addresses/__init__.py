"""Addresses: which page owns which, which are promised for ever, and where old ones lead."""
