"""Pages as e-mail: one file with plain words and HTML, that a mail program opens as a draft."""
