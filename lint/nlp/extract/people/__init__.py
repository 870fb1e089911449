"""Who must not take it, who may, and who is left out."""
