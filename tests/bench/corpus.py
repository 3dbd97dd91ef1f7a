"""An editor's content folder of any number of theses: python -m tests.bench.corpus N FOLDER.

The same number and seed give the same bytes. Documents have 40 theses of about 150 words; one in
twelve is German, one in five has a second witness, which is collated.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench.text import Paragraph, Piece, Writer
from tests.bench.vocabulary import ENGLISH, GERMAN, Vocabulary, vocabulary

THESES = 40  # of a document
ABOUT = "Title: About\n\nA generated edition, by which the search is measured.\n"

Side = Callable[[Piece], str]


@dataclass(frozen=True, slots=True)
class Corpus:
    """What all documents of a corpus share."""

    seed: int
    languages: dict[str, Vocabulary]
    persons: dict[str, str]


def corpus(seed: int) -> Corpus:
    """Return the vocabularies and the persons of a corpus."""
    languages = {"en": vocabulary(ENGLISH, seed), "de": vocabulary(GERMAN, seed)}
    chance = random.Random(f"persons {seed}")
    rare = languages["en"].forms[2_000:20_000]
    names = [" ".join(chance.sample(rare, 2)).title() for _ in range(60)]
    return Corpus(seed, languages, {name.lower().replace(" ", "-"): name for name in names})


def write(theses: int, folder: Path, seed: int = 1) -> None:
    """Write a content folder with so many theses."""
    shared = corpus(seed)
    for number, start in enumerate(range(0, theses, THESES)):
        _document(shared, number, min(THESES, theses - start), folder)
    entries = (f"{key}:\n  name: {name}\n" for key, name in shared.persons.items())
    _save(folder / "registers" / "persons.yaml", "".join(entries))
    _save(folder / "pages" / "about.md", ABOUT)


def _document(shared: Corpus, number: int, theses: int, folder: Path) -> None:
    chance = random.Random(f"document {number} {shared.seed}")
    language = "de" if number % 12 == 5 else "en"
    words = shared.languages[language]
    sigla = "DT" if number % 5 == 1 else "D"
    title = " ".join(words.draw(chance, 6)).capitalize()
    date = f"{chance.randint(1848, 1967)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    home = folder / f"{date}-document-{number + 1}"
    writer = Writer(chance, words, shared.persons)
    numbers = _numbers(chance, theses)
    written = [(numbers[place], *writer.thesis()) for place in range(theses)]
    head = _front_matter(title, f"Document {number + 1}", date, language, sigla)
    body = "\n\n".join(
        "\n\n".join([_shown(n, paragraphs, lambda piece: piece.edited), *notes])
        for n, paragraphs, notes in written
    )
    _save(home / "text.md", f"{head}\n{body}\n")
    sides: dict[str, Side] = {"D": lambda piece: piece.base, "T": lambda piece: piece.other}
    for siglum in sigla:
        texts = (_shown(n, paragraphs, sides[siglum]) for n, paragraphs, _ in written)
        _save(home / "witnesses" / f"{siglum}.txt", "\n\n".join(texts) + "\n")


def _numbers(chance: random.Random, theses: int) -> list[int]:
    """Return rising numbers, of which some are absent."""
    numbers, number = [], 0
    for _ in range(theses):
        number += chance.randint(2, 4) if chance.random() < 0.06 else 1
        numbers.append(number)
    return numbers


def _shown(number: int, paragraphs: list[Paragraph], side: Side) -> str:
    """Return a thesis as one side has it."""
    texts = (" ".join(filter(None, map(side, paragraph))) for paragraph in paragraphs)
    return f"{number}. " + "\n\n".join(filter(None, texts))


def _front_matter(title: str, short: str, date: str, language: str, sigla: str) -> str:
    kinds = {"D": "extract", "T": "original"}
    witnesses = (_witness(siglum, kinds[siglum], language) for siglum in sigla)
    return "\n".join(_settings(title, short, date, language, witnesses))


def _settings(
    title: str, short: str, date: str, language: str, witnesses: Iterator[str]
) -> Iterator[str]:
    yield f"---\ntitle: {title}\nshort: {short}\ndate: {date}\nlanguage: {language}"
    yield "base: D\nellipses: D\nwitnesses:"
    yield from witnesses
    yield "---\n"


def _witness(siglum: str, kind: str, language: str) -> str:
    return (
        f"  {siglum}:\n    title: Generated, by the letter {siglum}\n    kind: {kind}\n"
        f"    language: {language}\n    transcription: witnesses/{siglum}.txt"
    )


def _save(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def main() -> None:
    """Write a corpus."""
    parser = argparse.ArgumentParser(description="Write a content folder of generated theses.")
    parser.add_argument("theses", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    write(given.theses, given.folder, given.seed)


if __name__ == "__main__":
    main()
