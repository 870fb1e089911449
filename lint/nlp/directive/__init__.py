"""Permission and prohibition, question and answer: which way a sentence points, and what turns it round."""
