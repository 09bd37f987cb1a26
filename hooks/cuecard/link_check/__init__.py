"""The links of a built site, and those that lead elsewhere."""
