"""Theses of invented words with cuts, notes, emendations and names, and what two sources have."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from itertools import count

from tests.bench.vocabulary import Vocabulary

DOTS = ". . ."


@dataclass(frozen=True, slots=True)
class Piece:
    """A few words: as the editor writes them, as the base has them, as another witness does."""

    edited: str
    base: str
    other: str


Paragraph = list[Piece]


@dataclass(slots=True)
class Writer:
    """Writes the theses of one document."""

    chance: random.Random
    vocabulary: Vocabulary
    persons: dict[str, str]  # key -> name
    numbers: count[int] = field(default_factory=count)

    def thesis(self) -> tuple[list[Paragraph], list[str]]:
        """Return a thesis of about 150 words, and its notes."""
        words = self._recurring(max(40, round(self.chance.gauss(150, 40))))
        notes: list[str] = []
        paragraphs: list[Paragraph] = []
        share = -(-len(words) // self.chance.randint(2, 4))
        for start in range(0, len(words), share):
            if start and self.chance.random() < 0.08:
                paragraphs.append([self._cut(DOTS)])
            paragraphs.append(self._paragraph(words[start : start + share], bool(start), notes))
        return paragraphs, notes

    def _recurring(self, number: int) -> list[str]:
        """Draw words of which one in six has stood in the thesis before: a text has a subject.

        A word recurs as often as it stood there, which leaves its frequency at large as it was.
        """
        words = self.vocabulary.draw(self.chance, number)
        for place in range(10, number):
            if self.chance.random() < 1 / 6:
                words[place] = words[self.chance.randrange(place)]
        return words

    def _paragraph(self, words: list[str], inner: bool, notes: list[str]) -> Paragraph:
        pieces = [self._cut(DOTS)] if inner and self.chance.random() < 0.04 else []
        while words:
            length = self.chance.randint(8, 28)
            pieces += self._sentence(words[:length], notes)
            words = words[length:]
            if self.chance.random() < 0.03:
                pieces.append(self._cut(DOTS))
        return pieces

    def _sentence(self, words: list[str], notes: list[str]) -> Paragraph:
        last = len(words) - 1
        pieces: Paragraph = []
        for place, word in enumerate(words):
            shown = word.capitalize() if place == 0 else word
            end = "." if place == last else "," if self.chance.random() < 0.06 else ""
            pieces.append(self._word(shown, end, notes))
            if place < last and self.chance.random() < 0.004:
                pieces.append(self._cut(DOTS))
        return pieces

    def _word(self, word: str, end: str, notes: list[str]) -> Piece:
        """Return a word, one in forty with something to say of it."""
        chance = self.chance.random() * 1000
        if chance < 1.5:
            return self._emended(word, end)
        if chance < 2.5:
            return Piece(f"[{word}]{{.supplied}}{end}", end, word + end)
        if chance < 5:
            return self._noted(word + end, notes)
        if chance < 10:
            key = self.chance.choice(list(self.persons))
            name = self.persons[key]
            named = name.split()[-1] + end
            return Piece(f"[{named}]{{.person ref={key}}}", named, named)
        if chance < 25:
            return Piece(word + end, word + end, self.vocabulary.draw(self.chance, 1)[0] + end)
        return Piece(word + end, word + end, word + end)

    def _emended(self, word: str, end: str) -> Piece:
        wrong = word[:-1] + self.chance.choice("xqz")
        return Piece(f'[{wrong}]{{.sic corr="{word}"}}{end}', wrong + end, word + end)

    def _noted(self, word: str, notes: list[str]) -> Piece:
        name = f"e-{next(self.numbers)}"
        said = " ".join(self.vocabulary.draw(self.chance, 15)).capitalize()
        notes.append(f"[^{name}]: {said}.")
        return Piece(f"{word}[^{name}]", word, word)

    def _cut(self, dots: str) -> Piece:
        """Return a cut of the base, which the other witness fills; of some the extent is known."""
        extent = self.chance.random() < 0.1
        shown = f'[{dots}]{{.ellipsis extent="{self.chance.randint(1, 9)} lines"}}'
        filled = " ".join(self.vocabulary.draw(self.chance, self.chance.randint(3, 20)))
        return Piece(shown if extent else dots, dots, filled)
