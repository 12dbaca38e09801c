"""The preview: reads again what was edited, makes the pages that are looked at, and tells the browser to reload."""
