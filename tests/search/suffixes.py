"""Letters and endings of which words are made to try the stemmers on."""

from __future__ import annotations

from plugins.search.stemmer import STEP_2, STEP_3, STEP_4

LETTERS = {
    "en": "aeioubcdlnrstyvwxz",
    "de": "aeiouyäöübcdfghklmnprstwzß",
    "fr": "aeiouyâàëéêèïîôûùœçbcdfglmnpqrstvx",
    "ru": "аеиоуыэюябвгдежзйклмнпрстфхцчшщьъёѣіѳѵ",
}
SUFFIXES = {
    "en": [
        "s", "es", "ies", "ss", "sses", "ed", "eed", "ing", "y", "sion", "tion", "e", "ll", "le",
        *STEP_2, *STEP_3, *STEP_4,
    ],
    "de": [
        "e", "en", "em", "ern", "er", "es", "s", "st", "est", "end", "ung", "ig", "ik", "isch",
        "lich", "heit", "keit", "igkeit", "ßen", "äu", "ue", "ae", "et", "nisse", "erin", "innen",
    ],
    "fr": [
        "ement", "ance", "ique", "isme", "able", "iste", "eux", "ances", "iques", "atrice", "ateur",
        "ation", "logie", "usion", "ution", "ence", "ité", "ités", "if", "ive", "eaux", "aux",
        "euse", "euses", "issement", "amment", "emment", "ment", "îmes", "ît", "irions", "eons",
        "èrent", "é", "ées", "era", "erions", "âmes", "ât", "asse", "assions", "ion", "ier", "ière",
        "e", "ë", "oux", "enne", "i",
    ],
    "ru": [
        "в", "вши", "вшись", "ив", "ивши", "ыв", "ее", "ие", "ые", "ими", "ей", "ий", "ем", "им",
        "ого", "его", "ому", "их", "ую", "ая", "нн", "вш", "ющ", "щ", "ивш", "ывш", "ующ", "ся",
        "сь", "ла", "на", "ете", "йте", "ли", "й", "л", "н", "ло", "ет", "ют", "ны", "ть", "ешь",
        "нно", "ила", "ыла", "ена", "ейте", "уйте", "ите", "или", "ыли", "уй", "ил", "ыл", "ым",
        "ен", "ило", "ыло", "ено", "ят", "ует", "ит", "ыт", "ены", "ить", "ыть", "ишь", "ю", "а",
        "ев", "ов", "ье", "е", "иями", "ями", "ами", "еи", "ии", "и", "ией", "ость", "ост", "ейш",
        "ейше", "нь", "ь", "ё", "ён", "аго", "яго", "ія", "ъ",
    ],
}  # fmt: skip
