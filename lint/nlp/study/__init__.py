"""Studies: what belongs to one, gathered over sentences, rows and footnotes."""
