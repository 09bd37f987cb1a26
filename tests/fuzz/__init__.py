"""Input for the engine, generated, changed, chosen: each gives a result or messages with a place, and no traceback."""
