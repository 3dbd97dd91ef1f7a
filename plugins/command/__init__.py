"""The editor's one command: `omissis check`, `fix`, `explain`, `new`, `build`, `serve`."""
