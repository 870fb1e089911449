"""How much research there is."""
