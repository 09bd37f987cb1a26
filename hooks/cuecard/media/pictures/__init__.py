"""Pictures of `docs/`: read without trust, made in the sizes and formats that browsers choose from."""
