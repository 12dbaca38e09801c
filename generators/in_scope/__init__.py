"""Which records an issue of a report is about, and facts made of them; every provider of data takes both from here."""
