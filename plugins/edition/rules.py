"""The closed list of what the comparison with a transcription passes over; the site prints it.

Whoever changes `criticism.words` changes this list with it.
"""

NORMALISATIONS = (
    "The number that opens a thesis is set as its heading, without the sign that follows it.",
    "A blank line ends a paragraph; how many blank lines follow each other is not kept.",
    "Every kind of white space counts as a space, the end of a line too, and several as one.",
    "Italics and bold are not compared; a transcription may write them between signs (_so_, *so*).",
    "Characters are compared in their composed form (Unicode NFC).",
    "In a transcription that is written in Markdown (a file named .md) the signs of headings and "
    "of lists at the start of a line, and a backslash before a sign, are the transcriber's: they "
    "are passed over.",
    "A byte order mark at the head of the transcription is passed over.",
)
