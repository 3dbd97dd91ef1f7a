"""text.md -> Document: the editor's Markdown, read strictly and with every place kept."""
