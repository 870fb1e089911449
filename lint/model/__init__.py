"""The types every layer shares. This layer imports nothing else of factlint."""
