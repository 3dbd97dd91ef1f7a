"""A vocabulary of invented words, as frequent and as varied as those of a natural language.

Lemmas are made of syllables, the frequent ones short; each has forms by suffixes that a stemmer
knows. The frequency of a form follows Zipf and Mandelbrot: 1 / (rank + 2.7) ^ 1.15.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

SHIFT, SLOPE = 2.7, 1.15


@dataclass(frozen=True, slots=True)
class Language:
    """What the words of a language are made of."""

    onsets: str
    nuclei: str
    codas: str
    suffixes: str
    lemmas: int


ENGLISH = Language(
    onsets="b c d f g h j l m n p r s t v w b c d l m n p r s t br ch cr fl gr pl pr sh st th tr",
    nuclei="a e i o u a e i o u a e i o ea ai ou",
    codas="- - - - - - d g l m n p r s t ck ld ll lt nd ng nt rd rk rn st",
    suffixes="- s ed ing er ly al ation ers ment ness able ism ist ists ful less ive ity ize ized",
    lemmas=2_500,
)
GERMAN = Language(
    onsets="b d f g h k l m n p r s t w z b d f g h l m n r s br dr fr gl gr kl kr pf sch schl st",
    nuclei="a e i o u a e i o u ä ö ü au ei eu ie",
    codas="- - - - - - b ch f g l m n r s t cht ft lt nd ng nk nn nt rg rt st tz",
    suffixes="- en er e es te ung ungen lich liche lichen ig igen keit heit ten isch bar los ern",
    lemmas=1_000,
)
PARTICLES = 120  # the most frequent lemmas, short and without forms


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The forms of a language, most frequent first, and the sums of their frequencies."""

    forms: tuple[str, ...]
    sums: tuple[float, ...]

    def draw(self, chance: random.Random, number: int) -> list[str]:
        """Return words as they follow one another in a text."""
        return chance.choices(self.forms, cum_weights=self.sums, k=number)


def vocabulary(language: Language, seed: int) -> Vocabulary:
    """Return the vocabulary of a language; the same seed gives the same words."""
    chance = random.Random(f"{language.suffixes} {seed}")
    suffixes = [suffix.strip("-") for suffix in language.suffixes.split()]
    ranks: dict[str, float] = {}
    for place, lemma in enumerate(_lemmas(language, chance), 1):
        for turn, suffix in enumerate(suffixes if place > PARTICLES else [""]):
            rank = place * (1 + 2 * turn) * chance.uniform(0.5, 2)
            ranks.setdefault(lemma + suffix, rank)
    forms = tuple(sorted(ranks, key=lambda form: (ranks[form], form)))
    weights = (1 / (rank + SHIFT) ** SLOPE for rank in range(1, len(forms) + 1))
    return Vocabulary(forms, tuple(accumulate(weights)))


def _lemmas(language: Language, chance: random.Random) -> list[str]:
    """Return different lemmas, the frequent ones short."""
    found: dict[str, None] = {}
    while len(found) < language.lemmas:
        place = len(found)
        syllables = 1 if place < PARTICLES else 2 if place < 1_500 else 3
        found["".join(_syllables(language, chance, syllables))] = None
    return list(found)


def _syllables(language: Language, chance: random.Random, number: int) -> Iterator[str]:
    for part in [language.onsets, language.nuclei] * number + [language.codas]:
        yield chance.choice(part.split()).strip("-")
