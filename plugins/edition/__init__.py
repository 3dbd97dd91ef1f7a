"""Ground floor: the nouns of an edition. Standard library only."""
