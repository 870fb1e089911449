"""How and how often it is taken."""
