"""Harm named by a noun, told by its verb: "liver damage", "damage the liver"; "harm to nerves", "hurt the nerves"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon.inflect import plural
from lint.lexicon.loader import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DOING = {
    "damage": "damage",
    "harm": "harm",
    "injury": "injure",
    "irritation": "irritate",
    "inflammation": "inflame",
}
_HARMING = tuple(sorted(words("variants", "harming")))
_AFFECTING, _HARMFUL = tuple(sorted(words("variants", "affecting"))), tuple(sorted(words("variants", "harmful")))
_WHOSE = ("a", "an", "the", "her", "my", "their", "your")


def done_to(first: str, second: str) -> Iterator[str]:
    """“liver damage” as "damage the liver", "irritated gullet" as "irritate the gullet" and "gullet irritation".

    “unsteady walking” as "walk unsteadily".
    """
    if second.endswith("ing"):
        yield f"<{second.removesuffix('ing')}> {first.removesuffix('y') + 'i' if first.endswith('y') else first}ly"
    if second in _DOING:
        yield from (f"<{_DOING[second]}> * {first}", f"<{_DOING[second]}> * {plural(first)}")
    elif first.endswith(("ated", "amed", "aged", "ured")):
        yield from (f"<{first.removesuffix('d')}> * {second}", f"<{first.removesuffix('d')}> * {plural(second)}")
        if first.endswith("ated"):
            yield from (f"{second} {first.removesuffix('ed')}ion", f"{first.removesuffix('ed')}ion of * {second}")


def harm_to(parts: Sequence[str]) -> Iterator[str]:
    """“harm to the nervous system” as "harm the nervous system", "hurt your nervous system", "toxic to * …".

    What has a name of several words may be upset as well; who upsets the stomach may only cause nausea.
    """
    if parts[0] not in _DOING or "to" not in parts[1:2]:
        return
    thing = parts[3:] if set(parts[2:3]) & set(_WHOSE) else parts[2:]
    if not thing or not all(word.isalpha() for word in thing):
        return
    yield from (f"<{verb}> {whose} {' '.join(thing)}" for verb in _HARMING for whose in _WHOSE)
    if len(thing) > 1:  # not "attacks their nervous system", of what it kills
        yield from (f"<{verb}> {whose} {' '.join(thing)}" for verb in _AFFECTING for whose in ("the", "your"))
    yield from (f"{state} to {whose} {' '.join(thing)}" for state in _HARMFUL for whose in _WHOSE)
