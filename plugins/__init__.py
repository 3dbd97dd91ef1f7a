"""The rooms of Omissis; README.md has the floor plan."""
