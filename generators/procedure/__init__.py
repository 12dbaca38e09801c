"""Rules of procedure: what terms of reference ask of a meeting, held against what its minutes say."""
