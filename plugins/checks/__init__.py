"""Document -> what an editor should know of it before it is published: one file a subject."""
