"""Pages as documents: Word, OpenDocument, PDF and one HTML file, all from the same tree in the same house style."""
