"""Documents -> the lunr index and the texts for its excerpts."""
