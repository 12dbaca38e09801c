"""Slides for a training from the prose of a record, with a self-check at their end (ISO/IEC 29500-1)."""
