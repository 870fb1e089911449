"""Making one defect at a time in a clean article, and measuring how many of them the linter finds.

A mutator is a pure function from an article as the linter reads it to the changes it can make there, one file for each
kind or family. Which facts there are comes from the claim sheet and the linter's own parse, where they stand from its
spans, and what they are turned into from `words.yaml` here: no mutator knows a medicine, a condition or a study.
"""
