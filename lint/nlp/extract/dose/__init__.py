"""Amounts taken: the dose, its share of another, its strength, its form and its phase."""
