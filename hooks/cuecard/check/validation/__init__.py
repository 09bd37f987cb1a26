"""Typed models over YAML: what is wrong becomes a message with a place and a remedy."""
