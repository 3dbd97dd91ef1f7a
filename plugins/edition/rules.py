"""The rules of comparison, as the site prints them: with a transcription, and of witnesses."""

# The closed list of what is passed over; whoever changes `criticism.words` changes it too
NORMALISATIONS = (
    "The number that opens a thesis is set as its heading, without the sign that follows it.",
    "A blank line ends a paragraph; how many blank lines follow each other is not kept.",
    "Every kind of white space counts as a space, the end of a line too, and several as one.",
    "Italics and bold are not compared; a transcription may write them between signs (_so_, *so*).",
    "Characters are compared in their composed form (Unicode NFC).",
    "In a transcription that is written in Markdown (a file named .md) the signs of headings and "
    "of lists at the start of a line, and a backslash before a sign, are the transcriber’s: they "
    "are passed over.",
    "A byte order mark at the head of the transcription is passed over.",
)

# What collation does; whoever changes `criticism.folding` or `criticism.readings` changes it too
COLLATION = (
    "Every transcribed witness in the language of the base is compared with the edited text, "
    "thesis by thesis and word by word. A thesis that a witness lacks gives no variant.",
    "A variant is orthographic if the words differ only in capitals, accents, long s, ligatures, "
    "punctuation, hyphens, or in the division of words; every other is substantive. Letters that "
    "are letters of their own in a language (German ä, ö, ü) are not accents; signs between the "
    "digits of a number, and signs that are read as words (%, §, &), are not punctuation.",
    "Paragraphs that are divided otherwise are no variant, nor is a word that a line’s end divides "
    "with a hyphen. In a reading ¶ is the end of a "
    "paragraph of the witness.",
    "Words that a witness has at the head of a paragraph are given with the word after them, other "
    "words that only it has with the word before them (add.).",
    "Where a witness has the same words in another order the reading gives all of them (transp.); "
    "where it has them at another place (transp., without a reading), they are given there too.",
    "Words that stand where a witness marks a cut are not called omitted, nor is the end of a "
    "thesis if the witness has nothing of the next.",
    "Words of a witness that stand where the base marks a cut are given with the cut.",
    "Headings and other lines that are no thesis’s text are compared side by side only.",
)
