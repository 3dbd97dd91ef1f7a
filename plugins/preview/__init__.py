"""The editor's preview: builds on every change, and lets the browser show it."""
