"""The site output: staged pages in, one folder of HTML per language out; Sphinx runs in a process of its own."""
