"""Pictures, social cards and icons."""
