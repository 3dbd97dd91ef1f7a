"""Staging, verification and swap: a build that fails leaves the published output as it was."""
