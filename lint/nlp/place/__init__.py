"""A sentence in its place: the focus, headings, lead-ins and cells it takes up."""
