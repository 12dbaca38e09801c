"""Filled forms back to answers: Word, OpenDocument and saved HTML forms become YAML, and nothing is guessed."""
