"""Understanding: from visible text to sentences, cues, concepts and assertions."""

from lint.nlp.reader import Reader

__all__ = ["Reader"]
