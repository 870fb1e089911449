"""What a sheet and the lexicon together say of a term: a form of the subject, another medicine, an outcome."""
