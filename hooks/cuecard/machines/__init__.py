"""What a page says to search engines, social networks, feed readers and language models."""
