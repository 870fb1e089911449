"""What can be mended without a writer: one module a kind of fix, each proposing edits for a finding."""
