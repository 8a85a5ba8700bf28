"""How a language says days, lengths and sentences."""
