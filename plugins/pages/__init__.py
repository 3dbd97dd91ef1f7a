"""Document -> what the templates need, and the pages."""
