"""The types that every kind of record is made of: scalars, texts in several languages, references, periods."""
