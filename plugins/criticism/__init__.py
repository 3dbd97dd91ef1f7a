"""Document + witnesses -> whether the text is faithful, and where each part of it comes from."""
