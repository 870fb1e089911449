"""The language of health writing, as data: groups of words with their meaning.

`data/names/` holds classes of names (medicines, people, body), `data/cues/` the words that decide polarity, stance,
strength and direction. `load()` reads all of it once a process.
"""

from lint.lexicon.betterment import deeds, gain_phrases, stated, turned_round
from lint.lexicon.company import kept_company
from lint.lexicon.drinking import drunk_freely
from lint.lexicon.group import Group, Part, Pos, Role
from lint.lexicon.happening import doing
from lint.lexicon.inflect import base_of, expand, plural
from lint.lexicon.lacking import LACKING, lacked, lacking
from lint.lexicon.loader import Lexicon, load, words
from lint.lexicon.occasions import occasions
from lint.lexicon.places import place_in, places
from lint.lexicon.recipe import USES, Recipe, counted, recipes
from lint.lexicon.stems import stems
from lint.lexicon.trie import Match, Trie
from lint.lexicon.variants import allergies, core, head, histories, singular, variants, without_condition

__all__ = [
    "LACKING",
    "USES",
    "Group",
    "Lexicon",
    "Match",
    "Part",
    "Pos",
    "Recipe",
    "Role",
    "Trie",
    "allergies",
    "base_of",
    "core",
    "counted",
    "deeds",
    "doing",
    "drunk_freely",
    "expand",
    "gain_phrases",
    "head",
    "histories",
    "kept_company",
    "lacked",
    "lacking",
    "load",
    "occasions",
    "place_in",
    "places",
    "plural",
    "recipes",
    "singular",
    "stated",
    "stems",
    "turned_round",
    "variants",
    "without_condition",
    "words",
]
